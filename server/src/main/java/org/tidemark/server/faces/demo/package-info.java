/**
 * The demo: example programmes, a past of thousands of members and a year, made by the ledger
 * itself before the doors open, samples in the shop and the console, a gentle, bounded flow of
 * orders, and a tour that leads whoever looks on from one person to the next.
 *
 * <pre>
 *   DemoHistory ──> commands with times of their own ──> the ledger          before the doors open
 *   DemoPart    ──> accounts, goods, orders, coupons, withdrawals, debts     once they are open
 *   DemoTour    ──> a card on every page, a person for each step
 * </pre>
 *
 * <p>Invariants: it is there only when the platform was started as a demo, and then every page says
 * so; it uses the door that everybody uses; the same size and day give the same past; it ends by
 * itself and with the platform; nobody becomes one of the staff but from the machine itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "growth.courses",
            "growth.days",
            "kernel.ledger",
            "money.debts",
            "money.wallet",
            "people.accounts",
            "people.signup",
            "people.staff",
            "trade.catalogue",
            "trade.coupons",
            "trade.orders.samples",
            "trade.stores",
            "web.access",
            "web.files",
            "web.forms",
            "web.site"
        })
@NullMarked
package org.tidemark.server.faces.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
