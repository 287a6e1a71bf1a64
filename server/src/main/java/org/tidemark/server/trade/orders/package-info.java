/**
 * Orders of the shop: what stands on top of a purchase where goods are sent. Here is the small core
 * that the use cases below share: an order is a purchase and its parcel.
 *
 * <pre>
 *   pages ──> checkout ──> basket ──┐
 *     │          └───────> delivery ─┼──> orders ──> purchases
 *     └──> returns ──> invoices ─────┘
 *   parcel:  waiting ─> shipped ─> received ─(window over)─> the purchase settles
 *                          └──┬───────┘
 *                        in return ──> where it was, or the purchase ends with nothing left
 * </pre>
 *
 * <p>Invariants: money, holds, payments, refunds and the settlement are the purchase's alone;
 * whoever changes a parcel has locked its purchase first, so that nothing is shipped that is being
 * cancelled and nothing is returned that is being settled. Who did what when is kept in the same
 * transaction.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.ledger",
            "kernel.programmes",
            "kernel.quotes",
            "people.vault",
            "trade.catalogue",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.pricing",
            "trade.purchases.run",
            "trade.purchases.store",
            "web.forms",
            "web.site"
        })
@NullMarked
package org.tidemark.server.trade.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
