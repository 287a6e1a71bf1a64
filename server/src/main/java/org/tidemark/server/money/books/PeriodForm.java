package org.tidemark.server.money.books;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.web.site.DayRange;

/**
 * The period that is asked for, as it was entered.
 *
 * @param from the first day, {@code 2026-11-01}; empty for the first of the month
 * @param until the last day; empty for today
 * @param asset which of the ledger's assets; empty for its currency
 */
public record PeriodForm(@Nullable String from, @Nullable String until, @Nullable String asset) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9_999;

    /** A field that cannot be read as a day, or whose day comes too late. */
    public enum Wrong {
        FROM,
        UNTIL,
        ORDER;

        /** The key of what is said. */
        public String word() {
            return this == ORDER ? "books.problem.order" : "books.problem.day";
        }
    }

    /** What is wrong with it; empty where nothing is. */
    public Optional<Wrong> wrong(LocalDate today) {
        Optional<LocalDate> first = day(from, today.withDayOfMonth(1));
        Optional<LocalDate> last = day(until, today);
        if (first.isEmpty()) {
            return Optional.of(Wrong.FROM);
        }
        if (last.isEmpty()) {
            return Optional.of(Wrong.UNTIL);
        }
        return last.get().isBefore(first.get()) ? Optional.of(Wrong.ORDER) : Optional.empty();
    }

    /** The period; this month until today where something is wrong. */
    public BookPeriod period(LocalDate today) {
        return wrong(today).isPresent()
                ? BookPeriod.monthUntil(today)
                : new BookPeriod(
                        day(from, today.withDayOfMonth(1)).orElseThrow(),
                        day(until, today).orElseThrow());
    }

    /** The asset by its name in the read model. */
    String assetOr(String currency) {
        return text(asset).isEmpty() ? currency : text(asset);
    }

    /** What was entered, empty for nothing. */
    public static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    private static Optional<LocalDate> day(@Nullable String entered, LocalDate otherwise) {
        String text = text(entered);
        if (text.isEmpty()) {
            return Optional.of(otherwise);
        }
        return DayRange.day(text).filter(PeriodForm::isOfOurTime);
    }

    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
