/**
 * What there is to know of a member: his positions, what they are worth, his wallet, his statement.
 *
 * <p>Invariants: only reads; a worth is the floor of the exact value, and what he would get is what
 * a redemption at this very moment would pay him, retention taken off and rounded down (SPEC 5.3).
 */
@ApplicationModule(allowedDependencies = {"kernel.ledger"})
@NullMarked
package org.tidemark.server.kernel.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
