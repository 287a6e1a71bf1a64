package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * How the price rises with equal orders while nobody sells: after N orders it is the issue price
 * times {@code gamma(m) gamma(N + 1) / gamma(N + m)}, about {@code gamma(m) N^(1 - m)}.
 */
public final class GrowthLaw {

    private static final double MOST_ORDERS = 1e15;

    private final PoolParameters pool;

    GrowthLaw(PoolParameters pool) {
        this.pool = pool;
    }

    /**
     * The price after so many orders, in issue prices.
     *
     * @param price 0 where no points are handed out
     */
    public record PriceAfter(long orders, double price) {}

    /**
     * When the very first order's points are worth a multiple of what was paid.
     *
     * @param afterOrder the order that brings it about, counted from 1, as if there were no forced
     *     exits; infinite for never
     * @param reach whether it comes to that
     */
    public record FirstOrderWorth(double multiple, double afterOrder, Reach reach) {}

    /** The price after some numbers of orders. */
    List<PriceAfter> prices(long... orders) {
        return LongStream.of(orders).mapToObj(n -> new PriceAfter(n, price((double) n))).toList();
    }

    /** When the first order's points reach some multiples of what was paid. */
    List<FirstOrderWorth> firstOrder(double... multiples) {
        return DoubleStream.of(multiples).mapToObj(this::firstOrder).toList();
    }

    private FirstOrderWorth firstOrder(double multiple) {
        double orders = ordersUntil(multiple);
        return new FirstOrderWorth(multiple, orders, pool.reachOfWorth(multiple, orders));
    }

    private double price(double orders) {
        double m = pool.mintRatio();
        return m == 0
                ? 0
                : Math.exp(LogGamma.of(m) + LogGamma.of(orders + 1) - LogGamma.of(orders + m));
    }

    private double ordersUntil(double multiple) {
        double wanted = multiple / pool.worthAtOnce();
        double high = 1;
        while (price(high) < wanted) {
            high *= 2;
            if (high > MOST_ORDERS) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double low = Math.floor(high / 2);
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (price(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
