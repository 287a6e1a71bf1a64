/**
 * Tax on rewards, as far as the platform goes: what would have to be withheld, by the method that
 * the operator's adviser has chosen, and the figures of the quarterly report.
 *
 * <pre>
 *   postings of rewards ──> RewardMonthJob ──> by member and month ──> method ──> list, report
 * </pre>
 *
 * <p>Invariant: nothing is taken off anybody's money here, and no page says that it is.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.ledger",
            "money.tax.model",
            "people.verification",
            "web.access",
            "web.brand",
            "web.files",
            "web.site"
        })
@NullMarked
package org.tidemark.server.money.tax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
