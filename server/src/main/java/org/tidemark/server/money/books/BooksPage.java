package org.tidemark.server.money.books;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The books of a period.
 *
 * @param wrong what cannot be read of what was asked
 * @param behind how many records of the ledger are not counted yet
 * @param next the month that can be closed
 */
public record BooksPage(
        PeriodForm form,
        Optional<PeriodForm.Wrong> wrong,
        TrialBalance balance,
        List<String> assets,
        String currency,
        long behind,
        List<Books.Closed> closed,
        Optional<YearMonth> next) {

    public BooksPage {
        assets = List.copyOf(assets);
        closed = List.copyOf(closed);
    }

    /** The query of everything that shows the same period and asset. */
    public String query() {
        return "?" + balance.period().query() + "&asset=" + balance.asset();
    }
}
