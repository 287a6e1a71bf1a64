/**
 * The mechanisms of SPEC section 5, one file each behind {@link
 * org.tidemark.engine.mechanism.Mechanism}.
 *
 * <pre>
 *   order:    Waterfall ─> prepare(all) ─> onOrder: Referral, StoreRoyalty, Pool ─> residual to platform
 *   reversal: onReverse: Pool, Referral, StoreRoyalty ─> buyer ─> residual to platform ─> orphan rule
 *   after every event that can raise a price: Pool.exitDue
 * </pre>
 *
 * <p>A mechanism knows its programme's terms and the book, never another mechanism. {@code prepare}
 * may refuse for lack of capacity and changes nothing; after it nothing may fail.
 */
package org.tidemark.engine.mechanism;
