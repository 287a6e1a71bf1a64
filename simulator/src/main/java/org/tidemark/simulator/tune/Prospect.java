package org.tidemark.simulator.tune;

import org.tidemark.plan.economics.Ceiling;
import org.tidemark.plan.economics.ForcedExit;
import org.tidemark.plan.economics.PoolParameters;

/**
 * What the closed forms expect of a candidate, after many equal orders whose buyers hold until a
 * forced exit, at the last price.
 *
 * <p>The price rises with orders to the power of {@link #exponent}: one less the mint ratio where
 * nobody leaves, more where forced exits leave their retention and what exceeds the cap behind. The
 * order at the fraction u of all then has {@code last * u^-exponent}.
 *
 * <p>Where forced exits come about as fast as orders do, they can run away and empty the pool; no
 * closed form holds there, and the search leaves such candidates out.
 *
 * @param holds whether the closed forms hold; if not, the other figures mean nothing
 * @param exponent how the price follows the number of orders
 * @param betterOff share of the orders with at least the same money as a discount
 * @param median cash of the order in the middle, of its price
 * @param last cash of the last order, of its price
 * @param breakEven growth of orders until selling pays the price; infinite for never
 * @param ceiling largest share of all spend that can be paid back in full, whatever anybody does
 */
public record Prospect(
        boolean holds,
        double exponent,
        double betterOff,
        double median,
        double last,
        double breakEven,
        double ceiling) {

    private static final long ONE_PPM = 1_000_000;

    /** Works a candidate out. */
    static Prospect of(Candidate candidate) {
        PoolParameters pool = candidate.parameters();
        double last = pool.cashAtOnce();
        double rise = pool.capMultiple() / pool.worthAtOnce();
        double growth =
                pool.mintRatio() == 1
                        ? Double.POSITIVE_INFINITY
                        : ForcedExit.of(pool, pool.capMultiple()).getFirst().growth();
        boolean holds = rise > 1 && (pool.mintRatio() == 1 || Double.isFinite(growth));
        double exponent = Math.log(rise) / Math.log(growth); // 0 where the price never rises
        double most = pool.keptShare() * pool.capMultiple();
        boolean exitPays = candidate.exitPaysAtLeast(ONE_PPM);
        return new Prospect(
                holds,
                exponent,
                candidate.exitPaysAtLeast(candidate.poolSharePpm())
                        ? share(last / pool.poolShare(), exponent)
                        : 0,
                Math.min(most, last * Math.pow(2, exponent)),
                Math.min(most, last),
                exitPays ? 1 / share(last, exponent) : Double.POSITIVE_INFINITY,
                exitPays ? Ceiling.of(pool, 1).getFirst().share() : 0);
    }

    /** Share of the orders whose cash has grown by at least the inverse of that ratio. */
    private static double share(double ratio, double exponent) {
        return ratio >= 1 ? 1 : Math.pow(ratio, 1 / exponent);
    }
}
