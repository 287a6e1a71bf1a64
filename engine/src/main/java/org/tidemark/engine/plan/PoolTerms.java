package org.tidemark.engine.plan;

import org.tidemark.engine.money.Retention;

/**
 * Terms of the pool (SPEC 3 and 5.2 to 5.4).
 *
 * @param issuePriceFen price in fen of one point (10^6 micropoints) at the very first mint, above 0
 * @param mintRatioPpm share of a contribution that is handed out as points, at most 1_000_000
 * @param retentionPpm share of a redemption that stays in the reserve, at most 1_000_000
 * @param cap when a holding is redeemed by force
 * @param issuance days on which orders mint
 * @param unclaimedRewards where unclaimed rewards of an order go
 * @param limits what part of a member's orders is eligible
 */
public record PoolTerms(
        long issuePriceFen,
        int mintRatioPpm,
        int retentionPpm,
        CapTerms cap,
        IssuanceWindow issuance,
        UnclaimedRewards unclaimedRewards,
        EligibilityLimits limits)
        implements PlanBlock {

    /** Where the unclaimed part of the rewards share goes. */
    public enum UnclaimedRewards {
        PLATFORM,
        POOL
    }

    /** What of a redemption stays in the reserve. */
    public Retention retention() {
        return new Retention(retentionPpm);
    }

    @Override
    public String key() {
        return "pool";
    }
}
