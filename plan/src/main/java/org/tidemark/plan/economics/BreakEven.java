package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * By how many times cumulative orders must grow from a member's joining until the points reach a
 * multiple of what was paid, while nobody sells. Sales by others bring it nearer only for those who
 * have not sold: see {@link RandomSelling} and {@link Ceiling} for what all together can get.
 *
 * @param multiple of what was paid
 * @param worth growth until the points are worth it
 * @param cash growth until selling them pays it
 * @param cashWhen when selling pays it, at some growths of the orders
 */
public record BreakEven(double multiple, double worth, double cash, List<OrderFlow.When> cashWhen) {

    static List<BreakEven> of(PoolParameters pool, List<OrderFlow> flows, double... multiples) {
        return DoubleStream.of(multiples).mapToObj(multiple -> of(pool, flows, multiple)).toList();
    }

    private static BreakEven of(PoolParameters pool, List<OrderFlow> flows, double multiple) {
        double cash = pool.growthForPriceRise(multiple / pool.cashAtOnce());
        return new BreakEven(
                multiple,
                pool.growthForPriceRise(multiple / pool.worthAtOnce()),
                cash,
                flows.stream().map(flow -> flow.when(cash)).toList());
    }
}
