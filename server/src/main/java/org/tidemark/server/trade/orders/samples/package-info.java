/**
 * Orders of the demo, made as buyers and staff make them, so that they stand in all states.
 *
 * <pre>
 *   basket ──> checkout ──> paid ──> shipped ──> received ──> in return      as far as was wished
 * </pre>
 *
 * <p>Invariants: only where the demo is switched on; whoever has bought here before is left alone.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.disclosures",
            "money.payments",
            "trade.catalogue",
            "trade.orders.basket",
            "trade.orders.checkout",
            "trade.orders.delivery",
            "trade.orders.pages",
            "trade.orders.returns",
            "trade.purchases.model",
            "trade.purchases.run"
        })
@NullMarked
package org.tidemark.server.trade.orders.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
