package org.tidemark.server.growth.days;

import java.time.LocalDate;

/**
 * A member's own release of ad points at the close of a day, as the journal recorded it.
 *
 * @param dueFen what the day's rate of his ad points came to
 * @param paidFen what was paid; the rest stays in ad points
 * @param budgetFen with {@code totalFen} the part that the ad budget covered; both 0 where it
 *     covered everything
 */
public record Release(
        LocalDate day,
        String programme,
        long balanceBefore,
        int ratePpm,
        long dueFen,
        long paidFen,
        long budgetFen,
        long totalFen) {

    private static final long PERCENT_HUNDREDTHS = 10_000;

    /** Whether advertising income covered only a part. */
    public boolean isShort() {
        return totalFen > 0;
    }

    /** The covered part in hundredths of a percent, rounded down. */
    public long coveredHundredths() {
        return isShort()
                ? org.tidemark.engine.money.Exact.mulDivFloor(
                        PERCENT_HUNDREDTHS, budgetFen, totalFen)
                : PERCENT_HUNDREDTHS;
    }

    /** What stays in ad points because the income did not cover it. */
    public long keptFen() {
        return dueFen - paidFen;
    }
}
