/**
 * Figures that mechanisms tell about themselves, so that pages, answers and reports show them
 * without knowing the mechanism.
 *
 * <p>Invariants: a key is the same in every version, for words and other programs look it up; an
 * amount is exact.
 */
@NullMarked
package org.tidemark.engine.fact;

import org.jspecify.annotations.NullMarked;
