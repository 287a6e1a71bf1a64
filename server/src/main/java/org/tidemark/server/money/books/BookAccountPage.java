package org.tidemark.server.money.books;

import java.util.List;
import java.util.Optional;

/**
 * One account of the books.
 *
 * @param wrong what cannot be read of what was asked
 * @param most so many movements are shown at most
 */
public record BookAccountPage(
        PeriodForm form,
        Optional<PeriodForm.Wrong> wrong,
        BookPeriod period,
        String asset,
        String currency,
        BookLine line,
        List<BookMovement> movements,
        int most) {

    public BookAccountPage {
        movements = List.copyOf(movements);
    }

    /** The query of everything that shows the same period and asset. */
    public String query() {
        return "?" + period.query() + "&asset=" + asset;
    }

    /** Where this account is. */
    public String path() {
        return "/console/money/books/account/" + line.account().name();
    }
}
