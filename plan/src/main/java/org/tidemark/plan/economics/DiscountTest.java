package org.tidemark.plan.economics;

/**
 * The points against the same money as a plain discount, if everybody sells at the end.
 *
 * @param discount what the pool share would have been as a discount, of the price
 * @param worseShare share of the orders that end with less than that
 * @param lastCash what the last order gets, of its price
 * @param medianCash what the order in the middle gets, of its price
 * @param paidBackShare share of the orders that get at least their price
 */
public record DiscountTest(
        double discount,
        double worseShare,
        double lastCash,
        double medianCash,
        double paidBackShare) {

    static DiscountTest of(PoolParameters pool) {
        double last = pool.cashAtOnce();
        return new DiscountTest(
                pool.poolShare(),
                1 - shareWithAtLeast(pool, pool.poolShare()),
                last,
                last * Math.pow(2, 1 - pool.mintRatio()),
                shareWithAtLeast(pool, 1));
    }

    /** The order at the fraction u of all gets {@code last * u^-(1 - m)} of its price. */
    private static double shareWithAtLeast(PoolParameters pool, double cash) {
        double ratio = pool.cashAtOnce() / cash;
        return ratio >= 1 ? 1 : Math.pow(ratio, pool.growthExponent());
    }
}
