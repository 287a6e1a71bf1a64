package org.tidemark.server.growth.lessons;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A live lesson that comes again every week.
 *
 * @param weekdays on which it takes place, at least one
 * @param at on the clocks of the zone
 * @param from the first day on which it may take place
 * @param until the last
 * @param roomUrl the operator's live room
 * @param shown whether members see it
 */
public record LessonSeries(
        String id,
        LocalizedText title,
        LocalizedText words,
        String teacher,
        Set<DayOfWeek> weekdays,
        LocalTime at,
        ZoneId zone,
        int minutes,
        LocalDate from,
        LocalDate until,
        String roomUrl,
        boolean shown,
        String by) {

    public LessonSeries {
        weekdays = Set.copyOf(weekdays);
    }

    /** Whether a date is one of it, cancelled or not. */
    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && weekdays.contains(day.getDayOfWeek());
    }

    /** When that of a day begins; where clocks are put forward over it, by as much later. */
    public Instant begins(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    /** When that of a day ends. */
    public Instant ends(LocalDate day) {
        return begins(day).plusSeconds(60L * minutes);
    }

    /** The weekdays, Monday first. */
    public List<DayOfWeek> inOrder() {
        return weekdays.stream().sorted().toList();
    }
}
