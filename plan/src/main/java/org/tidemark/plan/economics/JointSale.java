package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What happens when a share of all points is sold: one by one the sellers get a little more than in
 * one batch, since each sale lifts the price for the next.
 *
 * @param points share of all points that is sold
 * @param priceOneByOne factor by which the price rises
 * @param priceInOneBatch factor by which the price rises
 * @param payoutOneByOne what the sellers get, of the pool
 * @param payoutInOneBatch what the sellers get, of the pool
 */
public record JointSale(
        double points,
        double priceOneByOne,
        double priceInOneBatch,
        double payoutOneByOne,
        double payoutInOneBatch) {

    static List<JointSale> of(PoolParameters pool, double... points) {
        return DoubleStream.of(points).mapToObj(share -> of(pool, share)).toList();
    }

    private static JointSale of(PoolParameters pool, double points) {
        double kept = pool.keptShare();
        return new JointSale(
                points,
                Math.pow(1 - points, kept - 1),
                (1 - kept * points) / (1 - points),
                1 - Math.pow(1 - points, kept),
                kept * points);
    }
}
