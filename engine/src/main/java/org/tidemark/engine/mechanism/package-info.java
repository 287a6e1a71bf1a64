/**
 * The mechanisms of SPEC section 5, one file each behind {@link
 * org.tidemark.engine.mechanism.Mechanism}.
 *
 * <pre>
 *   order:     Waterfall, prepare(all), onOrder(all, rewards first), the residual to the platform
 *   reversal:  onReverse(all, the pool first), the buyer, the residual to the platform, afterReverse(all)
 *   day:       onDayClose(all): unlocking, promotion, ad release, then those of the list
 *   after every event that can raise a price: Pool.exitDue
 * </pre>
 *
 * <p>{@link org.tidemark.engine.mechanism.Mechanisms} lists those that live on a fund: each
 * declares its terms, its fund, its rules and its roles in its own file, and takes its turn in the
 * order of the list. A mechanism knows its programme's terms and the book, never another mechanism.
 * {@code prepare} may refuse for lack of capacity and changes nothing; after it nothing may fail.
 */
@NullMarked
package org.tidemark.engine.mechanism;

import org.jspecify.annotations.NullMarked;
