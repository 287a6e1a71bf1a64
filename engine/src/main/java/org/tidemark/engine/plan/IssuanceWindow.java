package org.tidemark.engine.plan;

/**
 * Days, both inclusive, on which orders mint; counted as days since 1970-01-01 in the offset that
 * the order's time carries.
 */
public record IssuanceWindow(long fromEpochDay, long untilEpochDay) {

    /** No window: every day mints. */
    public static final IssuanceWindow ALWAYS = new IssuanceWindow(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Whether orders of this day mint. */
    public boolean contains(long epochDay) {
        return fromEpochDay <= epochDay && epochDay <= untilEpochDay;
    }
}
