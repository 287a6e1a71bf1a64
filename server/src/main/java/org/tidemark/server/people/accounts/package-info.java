/**
 * The members' accounts: the small core that the other parts about people stand on, and staff's
 * look at it.
 *
 * <pre>
 *   OPEN ⇄ SUSPENDED
 *    └──> CLOSED      the person is erased, the opaque member id stays
 *   account row (phone sealed) ──> enrol command ──> ledger      the row comes first
 * </pre>
 *
 * <p>Invariants: one phone, one account, by a unique keyed hash in the database; a session holds
 * only with the account's current session number; the command of an enrolment follows from the
 * member id, so that it may be repeated; whatever else keeps personal rows takes part in export and
 * closing by {@link org.tidemark.server.people.accounts.PersonalRecords}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.audit",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.regions",
            "people.tries",
            "people.vault",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
