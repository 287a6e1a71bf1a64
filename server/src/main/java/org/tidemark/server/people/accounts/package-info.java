/**
 * Who the members are: sign-up, sign-in, invitations, profiles, identity verification, the export
 * of personal data and the closing of an account.
 *
 * <pre>
 *   phone + code ──> account row (phone sealed, opaque member id) ──> enrol command ──> ledger
 *   document     ──> case, decided by staff ─────────────────────> verify command ──> ledger
 * </pre>
 *
 * <p>Invariants: one phone, one account, and one document, one verified account, both by unique
 * keyed hashes in the database; phones, documents and pictures are encrypted at rest; a one-time
 * code is hashed, lives five minutes and dies with its fifth try; no answer to a stranger tells
 * whether a phone is known; closing an account erases the person and leaves the ledger's opaque id,
 * so that the books stay whole.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.audit",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.limits",
            "kernel.members",
            "kernel.programmes",
            "kernel.regions",
            "web.access",
            "web.passwords",
            "web.site",
            "web.text"
        })
package org.tidemark.server.people.accounts;

import org.springframework.modulith.ApplicationModule;
