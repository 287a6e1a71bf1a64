/**
 * Carries the effects of purchases out: reads what is written down, does it in the ledger, at a
 * provider or in the house, and brings the answer back to the table.
 *
 * <p>Invariants: an effect is done only in the transaction that takes its answer; until then it may
 * be carried out again by anybody, which changes nothing in the world. Effects of a purchase that
 * need the same neighbour are carried out in their order. Nothing is asked of the world inside a
 * transaction.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.ledger",
            "money.payments",
            "money.sharing",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.store",
            "trade.screening"
        })
@NullMarked
package org.tidemark.server.trade.purchases.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
