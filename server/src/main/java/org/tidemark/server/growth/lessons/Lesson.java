package org.tidemark.server.growth.lessons;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One date of a series.
 *
 * @param day of the series' zone
 * @param replayUrl empty for none
 */
public record Lesson(
        LocalDate day, Instant begins, Instant ends, boolean cancelled, String replayUrl) {

    /** Whether it is on, or begins within so many minutes. */
    boolean isWithin(int minutes, Instant now) {
        return !cancelled
                && now.isBefore(ends)
                && !now.isBefore(begins.minusSeconds(60L * minutes));
    }
}
