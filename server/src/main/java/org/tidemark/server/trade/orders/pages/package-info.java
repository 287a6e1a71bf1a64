/**
 * Orders as their buyers and the staff see them: lists, one order with all that belongs to it, and
 * what a person keeps of them.
 *
 * <pre>
 *   order + returns + invoice + what was read + what it earns ──> one page
 *   list ──> page, console, table for a spreadsheet
 * </pre>
 *
 * <p>Invariants: a buyer meets only his own; a table holds no formula; an account is not closed
 * while an order of it is open, and when it is, nobody is found by what he ordered.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.disclosures",
            "kernel.programmes",
            "kernel.quotes",
            "people.accounts",
            "trade.orders",
            "trade.orders.basket",
            "trade.orders.checkout",
            "trade.orders.delivery",
            "trade.orders.invoices",
            "trade.orders.returns",
            "trade.orders.tracking",
            "trade.purchases.model",
            "trade.purchases.run",
            "trade.purchases.store",
            "web.access",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.orders.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
