/**
 * Stores and their tills: the page that a customer opens by the store's code, paying at the till,
 * the owner's board, and what is paid to the store.
 *
 * <pre>
 *   customer: amount, earning and disclosure shown, pays
 *        OPEN ──> PAID ──> SETTLED ──> refunds (ledger: reverse)
 *          │       │ └──> HELD ──> SETTLED or RETURNING  a person decides (screening)
 *          │       └────> RETURNING ──> RETURNED         the ledger refused it
 *          └──> CLOSED ──> PAID or RETURNING             late money
 * </pre>
 *
 * <p>What stands on top of a purchase at a counter: poster, board, people. The states above are how
 * buyer and owner read a purchase; money, holds and refunds are the purchase's alone. Invariants:
 * store, offer, amount and earning are ours, a form names only the store and the amount; an owner
 * sees amounts and times, never who bought, and refunds a day no more than his limit in all.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.disclosures",
            "kernel.ledger",
            "kernel.limits",
            "kernel.members",
            "kernel.programmes",
            "kernel.quotes",
            "kernel.regions",
            "kernel.work",
            "money.batches",
            "money.batches.model",
            "money.payees",
            "money.payments",
            "money.payouts",
            "money.sharing",
            "people.accounts",
            "people.forms",
            "people.vault",
            "people.wechat",
            "trade.coupons",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.pricing",
            "trade.purchases.refunds",
            "trade.purchases.run",
            "trade.purchases.store",
            "trade.screening",
            "trade.stores.conditions",
            "trade.stores.model",
            "web.access",
            "web.address",
            "web.files",
            "web.forms",
            "web.memberapi",
            "web.pictures",
            "web.qr",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.stores;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
