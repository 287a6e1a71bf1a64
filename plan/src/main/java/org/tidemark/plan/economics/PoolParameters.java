package org.tidemark.plan.economics;

import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.CapTerms;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.PoolTerms;

/**
 * The four figures that rule a pool, as seen by one offer.
 *
 * @param poolShare share of the price that goes into the pool, above 0
 * @param mintRatio share of that which is handed out as points, 0 to 1
 * @param keptShare share of a redemption that the seller keeps, 0 to 1: one less the retention
 * @param capMultiple multiple of the price at which a holding is redeemed by force
 */
public record PoolParameters(
        double poolShare, double mintRatio, double keptShare, double capMultiple) {

    /** Far above what products of such figures are off by, far below one part per million. */
    private static final double ROUNDING = 1e-12;

    /** The figures of an offer under the terms of its plan's pool. */
    public static PoolParameters of(PoolTerms pool, OfferTerms offer) {
        double poolShare = ofPpm(offer.split().poolPpm());
        double basis = pool.cap().basis() == CapTerms.Basis.CONTRIBUTION ? poolShare : 1;
        return new PoolParameters(
                poolShare,
                ofPpm(offer.mintRatioPpm()),
                1 - ofPpm(pool.retentionPpm()),
                ofPpm(pool.cap().multiplePpm()) * basis);
    }

    static double ofPpm(long ppm) {
        return (double) ppm / Exact.ONE_PPM;
    }

    /** What an order's points are worth at the price before it, of its price. */
    public double worthAtOnce() {
        return poolShare * mintRatio;
    }

    /** What an order's points fetch if they are sold at the price before it, of its price. */
    public double cashAtOnce() {
        return keptShare * poolShare * mintRatio;
    }

    /**
     * Whether the points of one who holds on ever are worth a multiple of what was paid.
     *
     * @param growth what the closed forms say it takes; infinite for never
     */
    Reach reachOfWorth(double multiple, double growth) {
        if (capMultiple < multiple * (1 - ROUNDING)) {
            return Reach.FORCED_EXIT_FIRST;
        }
        return Double.isInfinite(growth) ? Reach.NEVER : Reach.AT_GROWTH;
    }

    /** The same for what selling the points pays. */
    Reach reachOfCash(double multiple, double growth) {
        return keptShare == 0 ? Reach.NEVER : reachOfWorth(multiple / keptShare, growth);
    }

    /** The exponent that turns a rise of the price into a growth of cumulative orders. */
    double growthExponent() {
        return 1 / (1 - mintRatio);
    }

    /**
     * By how many times cumulative orders must grow until the price has risen to a multiple of what
     * it was, while nobody sells.
     */
    public double growthForPriceRise(double multiple) {
        return multiple <= 1 ? 1 : Math.pow(multiple, growthExponent());
    }
}
