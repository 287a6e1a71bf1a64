/**
 * Where buyers come together: how many are missing, until when, and what follows either way. All of
 * it is read of the ledger; nothing is kept here.
 *
 * <p>Invariants: what is said before an order is what the ledger does with it; nobody learns who
 * the others are.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "trade.catalogue",
            "web.access",
            "web.site"
        })
@NullMarked
package org.tidemark.server.trade.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
