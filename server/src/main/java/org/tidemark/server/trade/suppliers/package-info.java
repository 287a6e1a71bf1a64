/**
 * Suppliers: what each is owed, where its money goes, what moved on its account.
 *
 * <p>Invariant: what is owed without a name is shown and goes into no batch, since nobody says to
 * whom.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.ledger",
            "kernel.members",
            "money.batches",
            "money.batches.model",
            "money.payees",
            "money.payouts",
            "web.access",
            "web.site"
        })
@NullMarked
package org.tidemark.server.trade.suppliers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
