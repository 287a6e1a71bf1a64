/**
 * Accounts that are made: for a phone that its owner has just shown, and for those whom the ledger
 * knew before; and the terms that new members agree to.
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
        allowedDependencies = {"kernel.ledger", "kernel.members", "people.accounts", "web.access"})
@NullMarked
package org.tidemark.server.people.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
