/**
 * How a price is made: one value goes through steps in a declared order, and each may change it.
 *
 * <pre>
 *   UNIT ─> MEMBER ─> COUPON ─> FREIGHT ─> COINS ─> WALLET ─> lines of a purchase
 * </pre>
 *
 * <p>Whoever wants to change prices adds a bean that is a {@link
 * org.tidemark.server.trade.purchases.pricing.PriceStep}; nothing else knows it. Invariants: a line
 * never comes to less than its goods cost us, nor to nothing; what coins pay stays within the offer
 * (SPEC 5.2); coins, wallet and provider together are what the line comes to, to the fen.
 */
@ApplicationModule(allowedDependencies = {"trade.purchases.model"})
@NullMarked
package org.tidemark.server.trade.purchases.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
