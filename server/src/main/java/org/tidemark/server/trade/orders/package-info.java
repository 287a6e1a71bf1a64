/**
 * Orders of the shop: what stands on top of a purchase where goods are sent. Basket, addresses,
 * freight, checkout, parcels, receipt, returns and invoices.
 *
 * <pre>
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
            "kernel.disclosures",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "kernel.quotes",
            "kernel.regions",
            "money.payments",
            "people.accounts",
            "trade.catalogue",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.pricing",
            "trade.purchases.run",
            "trade.purchases.store",
            "web.access",
            "web.site",
            "web.text"
        })
package org.tidemark.server.trade.orders;

import org.springframework.modulith.ApplicationModule;
