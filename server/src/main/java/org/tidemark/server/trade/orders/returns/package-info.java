/**
 * What goes back of an order: returns that a buyer asks for before the settlement, and refunds by
 * staff's word.
 *
 * <pre>
 *   ASKED ──> APPROVED (goods come back) ──> REFUNDING ──> REFUNDED
 *     └──┬───────┴──> REFUSED | WITHDRAWN     the parcel is where it was
 * </pre>
 *
 * <p>Invariants: a return asks for no more than what is left of its lines; while one is open its
 * order neither settles nor takes another; moving it on, the parcel and the refund are one
 * transaction under the lock of the purchase; pictures are drawn anew, so that nothing hidden comes
 * with them.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.limits",
            "kernel.work",
            "people.vault",
            "trade.catalogue",
            "trade.orders",
            "trade.orders.invoices",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.refunds",
            "trade.purchases.run",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.orders.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
