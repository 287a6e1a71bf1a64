/**
 * Orders of the shop: basket, addresses, freight, checkout, the states of an order, receipt,
 * returns, refunds, invoices and the settlement in the ledger.
 *
 * <pre>
 *   created ─paid─> paid ─> shipped ─> received ─window over─> settling ─> settled
 *      │              │         └──┬───────┘                      │
 *      └─> closed <───┘        in return ──> closed               └─> closed (refused, refunded)
 * </pre>
 *
 * <p>Invariants: every change of state is one conditional update, and who did it when is kept in
 * the same transaction. What was paid for a line is always what went back of it plus what is left
 * of it, by source (provider, coins, wallet), to the fen and never negative. An order has at most
 * one open payment, and is paid by one; whatever else comes in goes back by itself. Money at
 * providers and in the ledger is moved under numbers that were written down before, so that every
 * step may be repeated after a crash. A settlement is sent with what is left, once an attempt, and
 * a refused one waits for a person.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.commands",
            "kernel.disclosures",
            "kernel.holds",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "kernel.quotes",
            "kernel.regions",
            "money.payments",
            "people.accounts",
            "trade.catalogue",
            "trade.screening",
            "web.access",
            "web.site",
            "web.text"
        })
package org.tidemark.server.trade.orders;

import org.springframework.modulith.ApplicationModule;
