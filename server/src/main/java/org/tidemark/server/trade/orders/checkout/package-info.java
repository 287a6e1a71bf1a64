/**
 * Turns a basket into an order: what it comes to, what must be read before, and placing it.
 *
 * <pre>
 *   basket + address + parts ──> draft (price, quote, disclosures) ──> read ──> placed, goods reserved
 * </pre>
 *
 * <p>Invariants: what is placed was shown just so: other sums, other terms or another basket are
 * refused; a form sent twice places one order; placing, reserving the goods, binding what was read
 * and emptying the basket are one transaction.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.disclosures",
            "kernel.ledger",
            "kernel.members",
            "kernel.quotes",
            "trade.catalogue",
            "trade.coupons",
            "trade.orders",
            "trade.orders.basket",
            "trade.orders.delivery",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.pricing",
            "trade.purchases.run",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.orders.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
