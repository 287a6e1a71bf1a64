package org.tidemark.server.kernel.limits;

import java.time.Duration;

/**
 * So many times in so much time; what was taken comes back evenly.
 *
 * @param times most at once, and in any such time
 * @param per the time in which all of it comes back
 */
public record Allowance(int times, Duration per) {

    /** Refuses what would allow nothing. */
    public Allowance {
        if (times <= 0 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException(
                    "an allowance of " + times + " per " + per + " allows nothing; give more");
        }
    }

    /** So many in a minute. */
    public static Allowance perMinute(int times) {
        return new Allowance(times, Duration.ofMinutes(1));
    }

    /** So many in an hour. */
    public static Allowance perHour(int times) {
        return new Allowance(times, Duration.ofHours(1));
    }

    /** So many in a day of 24 hours. */
    public static Allowance perDay(int times) {
        return new Allowance(times, Duration.ofDays(1));
    }
}
