/**
 * Invoices: the buyer asks, staff issue them with the tax office and put the document here.
 *
 * <pre>
 *   ASKED ──> ISSUED ──(money goes back)──> a red invoice is due ──> corrected
 *     └─────> REFUSED, with a reason ──> asked again
 * </pre>
 *
 * <p>Invariants: one invoice an order, about what was paid in money and is left, coins never; an
 * issued one is not changed but corrected by a red one; a document goes only to its buyer and to
 * staff.
 */
@ApplicationModule(
        allowedDependencies = {
            "people.vault",
            "trade.orders",
            "trade.purchases",
            "trade.purchases.model",
            "web.access",
            "web.files",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.orders.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
