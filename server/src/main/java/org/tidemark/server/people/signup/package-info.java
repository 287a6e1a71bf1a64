/**
 * Accounts that are made: for a phone that its owner has just shown, and for those whom the ledger
 * knew before.
 *
 * <pre>
 *   phone, shown by a code ──> account ──> ledger
 * </pre>
 *
 * <p>Invariants: of sign-ups of one phone at once one makes the account and the others find it;
 * nobody is made who has not agreed to the terms; member ids and invitation codes are random and
 * say nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.ledger",
            "kernel.members",
            "people.accounts",
            "people.legal"
        })
@NullMarked
package org.tidemark.server.people.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
