package org.tidemark.server.trade.stores.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a store is open: on some days of the week once or twice, the same hours on each. What ends
 * no later than it begins ends on the next day.
 *
 * @param days in the order of the week, at least one
 * @param spans one or two, apart from each other, the earlier one first
 */
public record OpeningHours(List<DayOfWeek> days, List<Span> spans) {

    private static final Pattern TEXT =
            Pattern.compile("(?:([1-7]{1,7}) )?([0-9:]{4,5})-([0-9:]{4,5})(?: (\\S+)-(\\S+))?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})");
    private static final int DAYS = 7;
    private static final int MOST_SPANS = 2;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    /** What begins before the day that is looked at may still last. */
    private static final int LOOK_BACK = 1;

    /** Twice a week's days are looked at: what begins on the last of them may end later. */
    private static final int LOOK_AHEAD = 8;

    public OpeningHours {
        days = List.copyOf(new TreeSet<>(days));
        spans = List.copyOf(spans);
        if (days.isEmpty() || spans.isEmpty() || spans.size() > MOST_SPANS || !apart(spans)) {
            throw new IllegalArgumentException("no hours: " + days + " " + spans);
        }
    }

    /**
     * From one time of the day until another.
     *
     * @param until no later than {@code from}: on the next day
     */
    public record Span(LocalTime from, LocalTime until) {

        /** How long it lasts; a whole day where it ends when it begins. */
        Duration length() {
            Duration length = Duration.between(from, until);
            return length.isPositive() ? length : length.plusDays(1);
        }

        @Override
        public String toString() {
            return from + "-" + until;
        }
    }

    /**
     * How it stands at a moment.
     *
     * @param changes when it closes, or opens next; empty where it never closes
     */
    public record Now(boolean open, Optional<LocalDateTime> changes) {}

    private record Period(LocalDateTime from, LocalDateTime until) {}

    /** The hours of what was entered; empty where it is none. */
    public static Optional<OpeningHours> of(Collection<Integer> days, List<Span> spans) {
        boolean known = days.stream().allMatch(day -> day >= 1 && day <= DAYS);
        if (days.isEmpty()
                || !known
                || spans.isEmpty()
                || spans.size() > MOST_SPANS
                || !apart(spans)) {
            return Optional.empty();
        }
        return Optional.of(new OpeningHours(days.stream().map(DayOfWeek::of).toList(), spans));
    }

    /** A time of day as people type it, {@code 9:00}. */
    public static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        boolean midnight = hour == HOURS && minute == 0;
        return minute < MINUTES && (hour < HOURS || midnight)
                ? Optional.of(LocalTime.of(hour % HOURS, minute))
                : Optional.empty();
    }

    /** Reads what {@link #text} writes; without days it is every day. Empty for other words. */
    public static Optional<OpeningHours> read(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Set<Integer> days = new TreeSet<>();
        String named = parts.group(1) == null ? "1234567" : parts.group(1);
        named.chars().map(digit -> digit - '0').forEach(days::add);
        List<Span> spans = new ArrayList<>();
        for (int at = 2; at < parts.groupCount(); at += 2) {
            if (parts.group(at) == null) {
                continue;
            }
            Optional<LocalTime> from = time(parts.group(at));
            Optional<LocalTime> until = time(parts.group(at + 1));
            if (from.isEmpty() || until.isEmpty()) {
                return Optional.empty();
            }
            spans.add(new Span(from.get(), until.get()));
        }
        return of(days, spans);
    }

    /** As it is kept: {@code 12345 11:00-14:00 17:00-22:00}. */
    public String text() {
        return days.stream()
                        .map(day -> Integer.toString(day.getValue()))
                        .collect(Collectors.joining())
                + spans.stream().map(span -> " " + span).collect(Collectors.joining());
    }

    /** Whether it is every day of the week. */
    public boolean daily() {
        return days.size() == DAYS;
    }

    /** Days that follow each other, first and last: Monday to Friday, Sunday. */
    public List<List<DayOfWeek>> runs() {
        List<List<DayOfWeek>> runs = new ArrayList<>();
        for (DayOfWeek day : days) {
            List<DayOfWeek> last = runs.isEmpty() ? List.of() : runs.getLast();
            if (!last.isEmpty() && last.getLast().getValue() + 1 == day.getValue()) {
                runs.set(runs.size() - 1, List.of(last.getFirst(), day));
            } else {
                runs.add(List.of(day));
            }
        }
        return runs;
    }

    /** How it stands at that moment of the store's own clock. */
    public Now at(LocalDateTime moment) {
        List<Period> around = around(moment.toLocalDate());
        Optional<LocalDateTime> end = endOf(around, moment);
        if (end.isEmpty()) {
            return new Now(
                    false,
                    around.stream()
                            .map(span -> span.from())
                            .filter(from -> from.isAfter(moment))
                            .min(LocalDateTime::compareTo));
        }
        Optional<LocalDateTime> on = end;
        while (on.isPresent()) {
            end = on;
            if (Duration.between(moment, end.get()).toDays() >= DAYS) {
                return new Now(true, Optional.empty());
            }
            on = endOf(around, end.get());
        }
        return new Now(true, end);
    }

    /** The latest end of what is open at that moment; empty where nothing is. */
    private static Optional<LocalDateTime> endOf(List<Period> around, LocalDateTime moment) {
        return around.stream()
                .filter(span -> !span.from().isAfter(moment) && span.until().isAfter(moment))
                .map(span -> span.until())
                .max(LocalDateTime::compareTo);
    }

    private List<Period> around(LocalDate day) {
        Set<DayOfWeek> open = EnumSet.copyOf(days);
        List<Period> around = new ArrayList<>();
        for (int offset = -LOOK_BACK; offset <= LOOK_AHEAD; offset++) {
            LocalDate each = day.plusDays(offset);
            if (open.contains(each.getDayOfWeek())) {
                for (Span span : spans) {
                    LocalDateTime from = each.atTime(span.from());
                    around.add(new Period(from, from.plus(span.length())));
                }
            }
        }
        return around;
    }

    /** Whether the second begins after the first has ended, and ends before it begins again. */
    private static boolean apart(List<Span> spans) {
        if (spans.size() < MOST_SPANS) {
            return true;
        }
        LocalTime[] times = {
            spans.getFirst().from(),
            spans.getFirst().until(),
            spans.getLast().from(),
            spans.getLast().until()
        };
        boolean rises =
                times[0].isBefore(times[1])
                        && times[1].isBefore(times[2])
                        && !times[2].equals(times[3]);
        boolean over = times[3].isBefore(times[2]);
        return rises && (!over || times[3].isBefore(times[0]));
    }

    @Override
    public String toString() {
        return text();
    }
}
