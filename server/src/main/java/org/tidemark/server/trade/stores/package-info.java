/**
 * Stores and their tills: the page that a customer opens by the store's code, paying at the till,
 * the owner's board, and what is paid to the store.
 *
 * <pre>
 *   customer: amount, earning and disclosure shown, pays
 *        OPEN ──> PAID ──> SETTLED ──> refunds (ledger: reverse)
 *          │       │ └──> HELD ──> PAID or RETURNING     a person decides (screening)
 *          │       └────> RETURNING ──> RETURNED         the ledger refused it
 *          └──> CLOSED ──> PAID or RETURNING             late money
 * </pre>
 *
 * <p>Invariants: money counts as paid by a provider's signed word or by a hold in the ledger, never
 * by what a browser says; store, offer, amount and earning are ours, a form names only the store
 * and the amount; each step is a conditional update and each command has an id made from the
 * order's number, so that a job can finish whatever was left half done; an owner sees amounts and
 * times, never who bought.
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
            "trade.screening",
            "web.access",
            "web.site",
            "web.text"
        })
package org.tidemark.server.trade.stores;

import org.springframework.modulith.ApplicationModule;
