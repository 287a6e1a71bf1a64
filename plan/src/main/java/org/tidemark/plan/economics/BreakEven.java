package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * By how many times cumulative orders must grow from a member's joining until the points reach a
 * multiple of what was paid, while nobody sells. Sales by others bring it nearer only for those who
 * have not sold: see {@link RandomSelling} and {@link Ceiling} for what all together can get.
 *
 * @param multiple of what was paid
 * @param worth growth until the points are worth it, as if there were no forced exits
 * @param worthReach whether it comes to that
 * @param cash growth until selling them pays it, as if there were no forced exits
 * @param cashReach whether it comes to that
 * @param cashWhen when selling pays it, at some growths of the orders, if it comes to that
 */
public record BreakEven(
        double multiple,
        double worth,
        Reach worthReach,
        double cash,
        Reach cashReach,
        List<OrderFlow.When> cashWhen) {

    static List<BreakEven> of(PoolParameters pool, List<OrderFlow> flows, double... multiples) {
        return DoubleStream.of(multiples).mapToObj(multiple -> of(pool, flows, multiple)).toList();
    }

    private static BreakEven of(PoolParameters pool, List<OrderFlow> flows, double multiple) {
        double worth = pool.growthForPriceRise(multiple / pool.worthAtOnce());
        double cash = pool.growthForPriceRise(multiple / pool.cashAtOnce());
        return new BreakEven(
                multiple,
                worth,
                pool.reachOfWorth(multiple, worth),
                cash,
                pool.reachOfCash(multiple, cash),
                flows.stream().map(flow -> flow.when(cash)).toList());
    }
}
