/**
 * What a buyer is told before an order, worked out from the plan and the running figures, and kept
 * with the order word for word.
 *
 * <p>Invariants: what is kept never changes, its name is the hash of its text; an order placed
 * through the forms has the disclosure of its own offer, amount, coins and plan, none that is older
 * than an hour, and none by which more of it would earn points than does; what an order gives is
 * told by the ledger that will execute it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes",
            "kernel.quotes"
        })
@NullMarked
package org.tidemark.server.kernel.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
