/**
 * Rings of accounts that refer, buy, sell, reverse and are driven out by caps among themselves, in
 * search of a way to take out of a pool more than they put in.
 *
 * <p>What is claimed, of the pool's side: in, what the orders of the ring paid into the reserve;
 * out, what the reserve paid for its points, to wallets and back to the platform in reversals.
 *
 * <ol>
 *   <li>A ring alone in a pool never has out more than in.
 *   <li>Nor has a ring among others who sit still and are not driven out by their caps.
 *   <li>Among others who buy, sell and leave, nothing that the ring itself does gains it anything:
 *       no event of its own raises what it has taken out and what its points are worth, together,
 *       by more than that event paid in. What it can gain is what events of others add to the price
 *       of points that it holds: contributions that are not minted, retentions, what a cap cuts
 *       off.
 *   <li>In money of every kind, rewards and its own store's payable included, a ring alone in a
 *       ledger ends with no more than it paid from outside and what its refunds cost the platform.
 *       They do cost it something (SPEC 5.5): the platform refunds in full what the pool gives back
 *       only as far as the burned points are worth it, and others of the ring may have sold at the
 *       price that the order had lifted; and the cut for points that are gone is rounded down at
 *       each refund, so that a refund in parts of a fen is not cut at all. A refund after
 *       settlement is the operator's decision; that is where this is to be watched.
 * </ol>
 *
 * <p>What is not claimed: that a ring among others cannot gain. The third says exactly whence: to
 * hold points when others are driven out of a nearly empty pool pays, and pays at their expense, by
 * the rules. Nor that nobody walks away from a wallet below zero after a reversal.
 *
 * <p>The claims hold as long as somebody outside the ring holds a point: what is paid in while none
 * is in circulation backs the next mint, whosever it is.
 */
package org.tidemark.engine.collusion;
