/**
 * What staff refund of purchases after their settlement.
 *
 * <pre>
 *   form ──> proposal ──┬─ within the sum of the day ──> refund
 *                       └─ a second person agrees ──> refund
 * </pre>
 *
 * <p>Invariants: refunds of a day are counted by person and by buyer, over the shop and all tills,
 * not by the piece; what cannot be refunded is refused when it is proposed, and once more when it
 * is done.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "trade.purchases.model",
            "trade.purchases.run",
            "web.site"
        })
@NullMarked
package org.tidemark.server.trade.purchases.refunds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
