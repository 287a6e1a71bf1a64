/**
 * What somebody means to buy. Before he signs in it stands in a cookie of his; then it becomes his.
 *
 * <pre>
 *   cookie (stranger) ──(sign-in)──> rows of the member ──(ordered)──> gone
 * </pre>
 *
 * <p>Invariants: a basket keeps pieces by SKU and no prices: those are asked of the catalogue when
 * it is looked at; what its owner has put off stays and is not ordered; it takes so many lines that
 * the holds of an order always suffice; what was put in before the sign-in is never lost to what is
 * there.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.quotes",
            "trade.catalogue",
            "trade.coupons",
            "trade.orders",
            "trade.purchases.model",
            "trade.purchases.pricing",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.orders.basket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
