package org.tidemark.server.growth.lessons;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalInt;

/**
 * A series for whoever looks at it.
 *
 * @param next dates that are not over
 * @param past those that are, the newest first
 * @param member whether a member is signed in
 * @param reminder how many minutes before he is reminded; empty for not at all
 */
public record LessonPage(
        LessonSeries series,
        List<Lesson> next,
        List<Lesson> past,
        boolean member,
        OptionalInt reminder) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public LessonPage {
        next = List.copyOf(next);
        past = List.copyOf(past);
    }

    /** A moment on the clocks of the series' zone. */
    public String time(Instant at) {
        return TIME.format(at.atZone(series.zone()));
    }
}
