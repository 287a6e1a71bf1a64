package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How much of all points the earliest orders hold, while nobody sells.
 *
 * @param earliest share of the orders, the first ones
 * @param points share of the points that they hold
 */
public record Concentration(double earliest, double points) {

    static List<Concentration> of(PoolParameters pool, double... earliest) {
        return DoubleStream.of(earliest)
                .mapToObj(share -> new Concentration(share, Math.pow(share, pool.mintRatio())))
                .toList();
    }
}
