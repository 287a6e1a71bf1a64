package org.tidemark.server.money.books;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days of the ledger's zone, both included. */
public record BookPeriod(LocalDate from, LocalDate until) {

    /** Refuses one that ends before it begins. */
    public BookPeriod {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " is before " + from);
        }
    }

    /** A whole month. */
    static BookPeriod of(YearMonth month) {
        return new BookPeriod(month.atDay(1), month.atEndOfMonth());
    }

    /** The month of a day as far as that day. */
    static BookPeriod monthUntil(LocalDate day) {
        return new BookPeriod(day.withDayOfMonth(1), day);
    }

    /** The first day of the month in which it begins. */
    LocalDate monthOfFrom() {
        return from.withDayOfMonth(1);
    }

    /** As it stands in an address. */
    public String query() {
        return "from=" + from + "&until=" + until;
    }

    /** As it stands in the name of a file. */
    public String slug() {
        return from + "-" + until;
    }
}
