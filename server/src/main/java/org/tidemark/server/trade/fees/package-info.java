/**
 * Fees as purchases: what the platform takes for a service is bought like anything else, without
 * goods and without a page of its own, so that each has a reason in the ledger.
 */
@ApplicationModule(
        allowedDependencies = {
            "money.wallet",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.run"
        })
@NullMarked
package org.tidemark.server.trade.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
