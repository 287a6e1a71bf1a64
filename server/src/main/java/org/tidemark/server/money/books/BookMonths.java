package org.tidemark.server.money.books;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** The business month by month, out of the books. */
@Service
public class BookMonths {

    private static final int MONTHS = 24;

    private final Books books;
    private final BookStore store;

    BookMonths(Books books, BookStore store) {
        this.books = books;
        this.store = store;
    }

    /** From this month back to the first with anything in it; the newest 24 of them. */
    public List<YearMonth> months() {
        YearMonth now = YearMonth.from(books.today());
        YearMonth first = store.firstMonth().orElse(now);
        List<YearMonth> all = new ArrayList<>();
        for (YearMonth month = now;
                !month.isBefore(first) && all.size() < MONTHS;
                month = month.minusMonths(1)) {
            all.add(month);
        }
        return all;
    }

    /** The whole business in a month. */
    public MonthLine line(YearMonth month) {
        BookPeriod period = BookPeriod.of(month);
        return MonthLine.of(month, books.sales(period), books.money(period));
    }

    /** A programme in a month. */
    public ProgrammeMonth line(YearMonth month, String programme) {
        BookPeriod period = BookPeriod.of(month);
        return ProgrammeMonth.of(
                month,
                programme,
                books.money(period),
                books.balance(period, "points:" + programme),
                books.balance(period, "ad-points:" + programme));
    }
}
