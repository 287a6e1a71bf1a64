package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What becomes of those who sell at some time by chance.
 *
 * @param salesPerDay the chance that a holder sells on a day
 * @param share of those who joined together that gets at least what was paid
 */
public record RandomSelling(double salesPerDay, double share) {

    static List<RandomSelling> of(PoolParameters pool, double growthPerDay, double... salesPerDay) {
        return DoubleStream.of(salesPerDay)
                .mapToObj(sales -> new RandomSelling(sales, share(pool, growthPerDay, sales)))
                .toList();
    }

    /** The price grows by g a day; a holder must outlast ln(1 / cash at once) / g days. */
    private static double share(PoolParameters pool, double growthPerDay, double salesPerDay) {
        double priceGrowth =
                (1 - pool.mintRatio()) * growthPerDay
                        + (1 - pool.keptShare() * pool.mintRatio()) * salesPerDay;
        if (pool.cashAtOnce() >= 1) {
            return 1;
        }
        return priceGrowth <= 0 ? 0 : Math.pow(pool.cashAtOnce(), salesPerDay / priceGrowth);
    }
}
