package org.tidemark.engine.plan;

/** Two-level referral rewards on orders and on ad releases, and who qualifies for them. */
public record ReferralTerms(ReferralRates order, ReferralRates adRelease, Qualification qualify)
        implements PlanBlock {

    /** What a sponsor must have done to be rewarded. */
    public enum Qualification {
        NONE,
        PURCHASE
    }

    @Override
    public String key() {
        return "referral";
    }

    @Override
    public boolean holdsClaims() {
        return false;
    }
}
