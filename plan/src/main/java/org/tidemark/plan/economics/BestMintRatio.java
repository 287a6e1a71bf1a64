package org.tidemark.plan.economics;

/**
 * The mint ratio at which the points are worth what was paid soonest, with this pool share.
 *
 * @param worth growth of cumulative orders until then
 */
public record BestMintRatio(double mintRatio, double worth) {

    private static final int STEPS = 200;

    static BestMintRatio of(PoolParameters pool) {
        if (pool.poolShare() >= 1) {
            return new BestMintRatio(1, 1); // the whole price, handed out whole
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < STEPS; step++) {
            double third = (high - low) / 3;
            if (logarithm(pool, low + third) < logarithm(pool, high - third)) {
                high -= third;
            } else {
                low += third;
            }
        }
        double best = (low + high) / 2;
        return new BestMintRatio(best, Math.exp(logarithm(pool, best)));
    }

    /** The logarithm of the growth that is needed: it has one lowest point. */
    private static double logarithm(PoolParameters pool, double mintRatio) {
        return -Math.log(mintRatio * pool.poolShare()) / (1 - mintRatio);
    }
}
