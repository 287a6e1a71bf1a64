package org.tidemark.plan.economics;

/**
 * Whether forced exits can set each other off. Each leaves its retention in the pool and so lifts
 * the price towards the next; they run away when the caps that lie within one unit of the price's
 * logarithm come to more than the pool divided by the retention.
 *
 * @param limit that bound, in pools; infinite where nothing is retained
 * @param load what lies within that reach after steady equal orders without sales, in pools
 */
public record Avalanche(double limit, double load) {

    static Avalanche of(PoolParameters pool) {
        double growth = pool.growthForPriceRise(pool.capMultiple() / pool.worthAtOnce());
        double perUnit = // orders, of all orders
                Double.isInfinite(growth) ? 0 : pool.growthExponent() / growth;
        return new Avalanche(
                1 / (1 - pool.keptShare()), pool.capMultiple() * perUnit / pool.poolShare());
    }
}
