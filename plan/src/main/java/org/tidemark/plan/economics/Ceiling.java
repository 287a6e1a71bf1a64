package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The largest share of all spend that can ever be paid back a multiple of itself, whatever anybody
 * does: what is paid out comes from what is paid in. Without money put in from outside.
 *
 * @param multiple of the spend, in cash
 * @param share of all spend, at most 1
 */
public record Ceiling(double multiple, double share) {

    /** The largest shares for some multiples. */
    public static List<Ceiling> of(PoolParameters pool, double... multiples) {
        return DoubleStream.of(multiples)
                .mapToObj(multiple -> new Ceiling(multiple, share(pool, multiple)))
                .toList();
    }

    private static double share(PoolParameters pool, double multiple) {
        double leftOver = pool.poolShare() * (1 - pool.keptShare() * pool.mintRatio());
        double lacking = multiple - pool.cashAtOnce();
        return lacking <= leftOver ? 1 : leftOver / lacking;
    }
}
