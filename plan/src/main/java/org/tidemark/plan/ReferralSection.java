package org.tidemark.plan;

import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** Rewards for who introduced the buyer, in two levels and no more. */
final class ReferralSection {

    /** What a plan says that names referral rates in its offers only. */
    static final ReferralTerms BY_OFFER_ONLY =
            new ReferralTerms(ReferralRates.NONE, ReferralRates.NONE, Qualification.NONE);

    static final Key<Integer> DIRECT =
            Key.defaulting("direct", Numbers.SHARE, "0%", "To the sponsor", "直推奖励比例");
    static final Key<Integer> INDIRECT =
            Key.defaulting("indirect", Numbers.SHARE, "0%", "To the sponsor's sponsor", "间推奖励比例");
    static final BlockType RATES_TYPE = BlockType.of("referral rates", DIRECT, INDIRECT);

    static final Key<Values> ORDER =
            Key.optional(
                    "order",
                    RATES_TYPE,
                    "no rewards",
                    "Rewards on the cash part of an order, out of its rewards share",
                    "按订单现金部分计，从奖励份额中支出");
    static final Key<Values> AD_RELEASE =
            Key.optional(
                    "adRelease",
                    RATES_TYPE,
                    "no rewards",
                    "Rewards on a release of ad points, out of the ad budget",
                    "按广告积分释放额计，从广告预算中支出");
    static final Key<Qualification> QUALIFY =
            Key.defaulting(
                    "qualify",
                    TextShapes.oneOf(Qualification.class),
                    "none",
                    "What a sponsor must have done: nothing, or settled an order of their own",
                    "推荐人资格：无要求，或本人有已结算订单");

    static final BlockType TYPE = BlockType.of("referral", ORDER, AD_RELEASE, QUALIFY);

    private ReferralSection() {}

    static ReferralTerms build(Values referral) {
        return new ReferralTerms(
                referral.find(ORDER).map(ReferralSection::rates).orElse(ReferralRates.NONE),
                referral.find(AD_RELEASE).map(ReferralSection::rates).orElse(ReferralRates.NONE),
                referral.get(QUALIFY));
    }

    static ReferralRates rates(Values rates) {
        return new ReferralRates(rates.get(DIRECT), rates.get(INDIRECT));
    }
}
