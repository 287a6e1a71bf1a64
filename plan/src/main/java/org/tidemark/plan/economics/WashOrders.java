package org.tidemark.plan.economics;

/**
 * What a store gains by faking sales to itself: it pays only what it gives up of the price, and
 * gets points as for the whole. Rewards that come back to it would make it cheaper still.
 *
 * @param take what the store gives up, of the price
 * @param growth of cumulative orders until selling the points pays that
 */
public record WashOrders(double take, double growth) {

    static WashOrders of(PoolParameters pool, double take) {
        return new WashOrders(take, pool.growthForPriceRise(take / pool.cashAtOnce()));
    }
}
