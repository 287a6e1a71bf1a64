/**
 * The one list of all orders, wherever they were placed: in the shop, at a till, as a fee, by a
 * program or by staff.
 *
 * <pre>
 *   purchase ─┬─ parcel (marks of recipient and phone) ──┐
 *             └─ till, fee                               ├──> newest first, a piece at a time ──> page, file
 *   ledger ──> direct_order (followed)  ─────────────────┘
 * </pre>
 *
 * <p>Invariants: an order stands in it once: what a purchase has settled is no direct order; a
 * piece costs what it shows, whatever lies before it; what was filtered stands in the address, but
 * of a name or a phone only its mark.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes",
            "people.vault",
            "trade.catalogue",
            "trade.orders",
            "trade.orders.delivery",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.store",
            "web.access",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.orders.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
