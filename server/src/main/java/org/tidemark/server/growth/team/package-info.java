/**
 * What a member has beside his own purchases: the people he introduced, what he is rewarded for,
 * his region, his contribution and his entries in the share register; and the operator's
 * appointments.
 *
 * <p>Invariants: members see numbers of one another, never orders; a name is shown to the sponsor
 * alone and only while its bearer allows it; every sum opens to the lines of the journal that make
 * it; appointments are commands to the ledger, each with a reason and the name of whoever decided.
 *
 * <p>Who introduced whom is followed from the ledger into a table, so that a member's people are
 * found by an index and not by a walk over all members.
 */
@ApplicationModule(
        allowedDependencies = {
            "growth.appointments",
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "kernel.regions",
            "kernel.statements",
            "people.accounts",
            "people.forms",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
