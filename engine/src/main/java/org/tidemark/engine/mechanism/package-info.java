/**
 * The mechanisms of SPEC section 5, one file each behind {@link
 * org.tidemark.engine.mechanism.Mechanism}.
 *
 * <pre>
 *   order:     Waterfall, prepare(all), onOrder(all, rewards first), the residual to the platform
 *   reversal:  onReverse(all, the pool first), the buyer, the residual to the platform, afterReverse(all)
 *   day:       onDayClose(all): unlocking, promotion, ad release, dividends, red packets
 *   after every event that can raise a price: Pool.exitDue
 * </pre>
 *
 * <p>A mechanism knows its programme's terms and the book, never another mechanism. {@code prepare}
 * may refuse for lack of capacity and changes nothing; after it nothing may fail.
 */
package org.tidemark.engine.mechanism;
