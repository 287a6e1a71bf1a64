/**
 * Purchases: the one machine that takes money for something, whatever it is. A parcel of the shop,
 * a sum at a till and a fee are placed, covered, paid, screened, settled and refunded by it alike;
 * what differs is the kind's policy and what its owner puts on top.
 *
 * <pre>
 *   orders (basket, delivery, returns)   stores (till, board)   fees
 *                     └─────────────────────┴───────────────────┘
 *   pricing ─> model (table, no framework) <─ run (effects, ledger, providers) ─> store (PostgreSQL)
 * </pre>
 *
 * <p>Here stand the two seams for whatever comes: {@link
 * org.tidemark.server.trade.purchases.PurchaseListener}, which is told what became of purchases,
 * and, in {@code pricing}, the steps by which a price is made.
 */
@ApplicationModule(allowedDependencies = {"trade.purchases.model"})
@NullMarked
package org.tidemark.server.trade.purchases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
