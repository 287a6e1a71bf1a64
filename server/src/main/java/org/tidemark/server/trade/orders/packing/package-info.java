/**
 * Packing and shipping of many orders: what to take from the shelves, slips to lay into parcels,
 * and a file that tells their tracking numbers.
 *
 * <pre>
 *   paid and not shipped, first placed first ──> pick list, slips, template
 *   template with tracking numbers ──> batch ──> looked at, row by row ──> shipped, row by row
 * </pre>
 *
 * <p>Invariants: nothing is shipped before somebody has seen what the file would do; a row with a
 * doubt is not shipped; a row is done once, whoever sends the form how often, and after a stop in
 * between the rest is done by sending it again; the same file is the same batch.
 */
@ApplicationModule(
        allowedDependencies = {
            "trade.orders",
            "trade.orders.delivery",
            "trade.purchases.model",
            "trade.purchases.store",
            "web.access",
            "web.files",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.orders.packing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
