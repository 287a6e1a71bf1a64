package org.tidemark.engine.plan;

/** Rates of the two referral levels, in ppm. There is no third level. */
public record ReferralRates(int directPpm, int indirectPpm) {

    /** No referral rewards. */
    public static final ReferralRates NONE = new ReferralRates(0, 0);
}
