/**
 * The operator's staff: their accounts, their sign-in to the console, what they did.
 *
 * <p>Invariants: a first password is shown once and must be changed before anything else; of
 * passwords only slow salted hashes are kept; wrong ones make an account rest, each time longer; a
 * disabled account is out at its next request; every change of an account is in the audit; who may
 * work, and with which roles, is said by two people, save while there are no two owners.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.audit",
            "kernel.ledger",
            "people.factors",
            "people.tries",
            "people.vault",
            "people.visits",
            "web.access",
            "web.forms",
            "web.passwords",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
