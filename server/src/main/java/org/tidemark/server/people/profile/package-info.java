/**
 * A member's own pages about himself: the start page, the profile, the export of his data and the
 * closing of his account.
 *
 * <pre>
 *   export: account + all PersonalRecords + ledger ──> JSON
 *   close:  AccountClosingGuard says no ──> reasons     else ──> CLOSED, all PersonalRecords erased
 * </pre>
 *
 * <p>Invariants: an account is closed only with a code from its own phone; all personal rows go in
 * one transaction or none does; the ledger keeps the opaque id, so that the books stay whole.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.audit",
            "kernel.ledger",
            "kernel.members",
            "kernel.regions",
            "people.accounts",
            "people.forms",
            "people.verification",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
