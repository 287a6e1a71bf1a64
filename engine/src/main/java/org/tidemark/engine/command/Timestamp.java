package org.tidemark.engine.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A moment with the offset it was given in; the offset decides the local day (SPEC 5.2 step 4).
 *
 * @param epochMicros microseconds since 1970-01-01T00:00Z
 * @param offsetSeconds offset from UTC in seconds
 */
public record Timestamp(long epochMicros, int offsetSeconds) {

    /** Earlier than any moment that a command may carry. */
    public static final Timestamp EARLIEST = new Timestamp(Long.MIN_VALUE, 0);

    private static final long MICROS_PER_SECOND = 1_000_000L;

    /**
     * Reads ISO 8601 with an offset and at most six fractional digits.
     *
     * @throws DateTimeException when the text is anything else
     */
    public static Timestamp parse(String text) {
        return of(OffsetDateTime.parse(text));
    }

    /**
     * The same moment and offset.
     *
     * @throws DateTimeException when the time is finer than a microsecond, or beyond 64 bits of
     *     them
     */
    public static Timestamp of(OffsetDateTime time) {
        if (time.getNano() % 1_000 != 0) {
            throw new DateTimeException("finer than a microsecond: " + time);
        }
        try {
            long seconds = Math.multiplyExact(time.toEpochSecond(), MICROS_PER_SECOND);
            long micros = Math.addExact(seconds, time.getNano() / 1_000);
            return new Timestamp(micros, time.getOffset().getTotalSeconds());
        } catch (ArithmeticException overflow) {
            throw new DateTimeException("beyond what 64 bits of microseconds reach: " + time);
        }
    }

    /** The local date in the offset, as days since 1970-01-01. */
    public long localEpochDay() {
        return Math.floorDiv(
                Math.floorDiv(epochMicros, MICROS_PER_SECOND) + offsetSeconds, 86_400L);
    }

    /** The local date in the offset. */
    public LocalDate localDate() {
        return LocalDate.ofEpochDay(localEpochDay());
    }

    /** The moment in its offset. */
    public OffsetDateTime toOffsetDateTime() {
        return Instant.EPOCH
                .plus(epochMicros, ChronoUnit.MICROS)
                .atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds));
    }

    /** ISO 8601 with the offset. */
    @Override
    public String toString() {
        return equals(EARLIEST) ? "before all time" : toOffsetDateTime().toString();
    }
}
