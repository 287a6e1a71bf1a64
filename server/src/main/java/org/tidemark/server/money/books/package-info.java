/**
 * The operator's books: what every kind of account held, took in and gave, by day, month and
 * period.
 *
 * <pre>
 *   read_model.posting ──> BookJob ──> book_day, book_month     a moment behind, never a pass over all
 *                                        └──> TrialBalance ──> pages, CSV, workbook
 *                                                └──> BookClose   a month that somebody has looked at
 * </pre>
 *
 * <p>Invariants: every posting is counted once, in the day of the ledger's zone in which it
 * happened; in each asset opening, what came in, what went out and closing add up to zero over all
 * accounts, and the page says so where they do not; a closed month keeps the hash of its figures,
 * and figures that differ from it are told; nothing here moves money.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes",
            "web.access",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.money.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
