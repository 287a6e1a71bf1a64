package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How long everybody waits for a forced exit if nobody sells before: by how many times cumulative
 * orders grow between joining and leaving. It is a multiple, so the waiting time grows with every
 * day on which somebody joins later; there is no steady state.
 *
 * @param capMultiple of the spend at which the exit comes
 * @param growth of cumulative orders; infinite where there is none
 * @param waiting what that growth means
 */
public record ForcedExit(double capMultiple, double growth, Waiting waiting) {

    private static final int STEPS = 2_000;

    /** How waiting for a forced exit ends. */
    public enum Waiting {
        /** With the exit, when orders have grown so far. */
        UNTIL_GROWTH,

        /** It does not: the price never rises so far. */
        NEVER,

        /**
         * Nobody can say: what each exit leaves behind brings the next ones on faster than orders
         * come in, so no growth of the orders holds the price, and the pool can run dry.
         */
        EXITS_OUTRUN_ORDERS
    }

    /** How long everybody waits, for some caps. */
    public static List<ForcedExit> of(PoolParameters pool, double... capMultiples) {
        return DoubleStream.of(capMultiples).mapToObj(multiple -> of(pool, multiple)).toList();
    }

    /**
     * The root of {@code beta ln(growth) = ln K} above K, in ln(growth). At K itself the equation
     * holds too, without a meaning: everybody would leave at once.
     */
    private static ForcedExit of(PoolParameters pool, double capMultiple) {
        double logRise = Math.log(capMultiple / pool.worthAtOnce());
        double high = logRise * pool.growthExponent(); // where nobody's exit helps another's
        if (logRise <= 0) {
            return new ForcedExit(capMultiple, 1, Waiting.UNTIL_GROWTH);
        }
        if (Double.isInfinite(high)) {
            return new ForcedExit(capMultiple, Double.POSITIVE_INFINITY, Waiting.NEVER);
        }
        double low = high;
        for (int step = STEPS - 1; excess(pool, logRise, low) >= 0; step--) {
            if (step == 0) {
                return new ForcedExit(
                        capMultiple, Double.POSITIVE_INFINITY, Waiting.EXITS_OUTRUN_ORDERS);
            }
            low = logRise + (high - logRise) * step / STEPS;
        }
        while (high - low > 1e-13 * high) {
            double middle = (low + high) / 2;
            if (excess(pool, logRise, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new ForcedExit(capMultiple, Math.exp(high), Waiting.UNTIL_GROWTH);
    }

    private static double excess(PoolParameters pool, double logRise, double logGrowth) {
        double m = pool.mintRatio();
        double leaving = Math.exp(logRise - logGrowth); // y, of each contribution
        double beta =
                ((1 - m) + (1 - pool.keptShare()) * m * leaving)
                        / (1 - pool.keptShare() * m * leaving);
        return beta * logGrowth - logRise;
    }
}
