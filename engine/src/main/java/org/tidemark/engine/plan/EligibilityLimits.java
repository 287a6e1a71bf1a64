package org.tidemark.engine.plan;

/**
 * How much of a member's paid amount is eligible for points (SPEC 5.2 step 4), in fen.
 *
 * @param perOrderFen at most per order, {@link #UNLIMITED} for no limit
 * @param perDayFen at most per day
 * @param totalFen at most ever
 * @param verifiedOnly whether only verified members are eligible
 */
public record EligibilityLimits(
        long perOrderFen, long perDayFen, long totalFen, boolean verifiedOnly) {

    /** The value of a limit that the plan does not set. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** No limits at all. */
    public static final EligibilityLimits NONE =
            new EligibilityLimits(UNLIMITED, UNLIMITED, UNLIMITED, false);
}
