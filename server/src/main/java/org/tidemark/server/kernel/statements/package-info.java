/**
 * Why an amount of a statement is what it is: the terms that the engine told when it moved the
 * amount, worked out again in exact integers.
 *
 * <p>Invariants: nothing is explained that the journal does not hold; the terms of a movement come
 * to its amount exactly; every rule has a text in both languages, and none promises anything.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
