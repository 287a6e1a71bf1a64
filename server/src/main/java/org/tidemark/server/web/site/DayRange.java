package org.tidemark.server.web.site;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.web.forms.Fault;

/**
 * The days for which a list is asked, as they were entered; empty for all.
 *
 * @param from the first day
 * @param until the last day
 */
public record DayRange(String from, String until) {

    /** As it came with the address. */
    public static DayRange of(@Nullable String from, @Nullable String until) {
        return new DayRange(stripped(from), stripped(until));
    }

    private static String stripped(@Nullable String entered) {
        return Objects.requireNonNullElse(entered, "").strip();
    }

    /** Whether both are days, or nothing. */
    public boolean isReadable() {
        return Stream.of(from, until).noneMatch(DayRange::isWrong);
    }

    /** Whether what was entered is no day. */
    public static boolean isWrong(String entered) {
        return !entered.isEmpty() && day(entered).isEmpty();
    }

    /**
     * What is wrong with it as the days of something that is yet to be or runs, at the fields from
     * and until: both are days, in their order, the last is not over and not after the latest.
     *
     * @param order the key of what is said where they are not in order, or over
     * @param far the key of what is said of a last day after the latest
     */
    public List<Fault> faults(LocalDate today, LocalDate latest, String order, String far) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        List<Fault> faults = new ArrayList<>();
        if (first.isEmpty()) {
            faults.add(Fault.at("from", "site.days.wrong"));
        }
        if (last.isEmpty()) {
            faults.add(Fault.at("until", "site.days.wrong"));
        } else if (last.get().isBefore(today)
                || first.isPresent() && last.get().isBefore(first.get())) {
            faults.add(Fault.at("until", order));
        } else if (last.get().isAfter(latest)) {
            faults.add(Fault.at("until", far));
        }
        return faults;
    }

    /** When the first day begins. */
    public Optional<OffsetDateTime> begin(ZoneId zone) {
        return day(from).map(day -> day.atStartOfDay(zone).toOffsetDateTime());
    }

    /** When the day after the last begins. */
    public Optional<OffsetDateTime> end(ZoneId zone) {
        return day(until).map(day -> day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
    }

    /** The day that was entered, {@code 2026-11-29}; empty where it is none. */
    public static Optional<LocalDate> day(String entered) {
        try {
            return entered.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(entered));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
