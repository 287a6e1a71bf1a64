/**
 * What the business did month by month: sales, buyers, cohorts, stores, goods, regions, agents,
 * leaders, points and advertising, each as a page with one picture and as a file.
 *
 * <pre>
 *   read_model ──> ReportJob ──> report_*   a moment behind, never a pass over all
 *   money.books ────────────────────┴──> ReportTable ──> page, CSV, workbook
 * </pre>
 *
 * <p>Invariants: a settled order and a reversal count once, in the month of the ledger's zone in
 * which they happened; what an order comes to by goods adds up to the order; turnover, points and
 * ad income are the figures of the books and not counted again; nothing here moves money.
 */
@ApplicationModule(
        allowedDependencies = {
            "growth.team",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes",
            "money.books",
            "trade.purchases.model",
            "web.access",
            "web.files",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
