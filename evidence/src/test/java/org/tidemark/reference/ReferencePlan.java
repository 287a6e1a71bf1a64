package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * SPEC 3: one version of a programme's rules. A block that the plan does not name is null; rates
 * inside a block that are not named are zero, limits that are not named do not limit.
 */
record ReferencePlan(
        String programme,
        String currency,
        Pool pool,
        Map<String, Offer> offers,
        Referral referral,
        Agents agents,
        Stores stores,
        Team team,
        AdPoints adPoints,
        Map<String, Dividend> dividends,
        Queue queue,
        RedPacket redPacket,
        Group group) {

    record Pool(
            BigInteger issuePriceFen,
            Fraction mintRatio,
            Fraction retention,
            Fraction capMultiple,
            boolean capOnContribution,
            LocalDate issuanceFrom,
            LocalDate issuanceUntil,
            boolean unclaimedToPool,
            BigInteger perOrder,
            BigInteger perDay,
            BigInteger total,
            boolean verifiedOnly) {}

    /** {@code split} has the keys cost, platform, rewards, pool, queue, redPacket, group. */
    record Offer(
            String id,
            String programme,
            String zone,
            Map<String, Fraction> split,
            Map<String, Fraction> dividendSplit,
            Fraction adPoints,
            Fraction mintRatio,
            TwoLevels referral,
            Fraction coins) {

        Fraction share(String name) {
            return split.getOrDefault(name, Fraction.ZERO);
        }

        Fraction dividendShare(String name) {
            return dividendSplit.getOrDefault(name, Fraction.ZERO);
        }
    }

    record TwoLevels(Fraction direct, Fraction indirect) {
        static final TwoLevels NONE = new TwoLevels(Fraction.ZERO, Fraction.ZERO);
    }

    record Referral(TwoLevels order, TwoLevels adRelease, boolean qualifyByPurchase) {
        static final Referral NONE = new Referral(TwoLevels.NONE, TwoLevels.NONE, false);
    }

    record Agents(
            boolean differential,
            boolean onAdRelease,
            boolean inContribution,
            Map<String, Fraction> rates,
            Map<String, List<String>> areas) {}

    record Stores(Fraction recruiter, boolean lockBuyers) {}

    record Level(String name, Fraction rate, BigInteger directs, BigInteger teamSpend) {}

    record Team(List<Level> levels, Fraction peer, int depth) {}

    record AdPoints(Fraction releaseRate) {}

    /** {@code unit} and {@code cap} are null for appointed weights. */
    record Dividend(boolean appointed, BigInteger unit, Fraction cap) {}

    record Queue(Fraction target) {}

    record RedPacket(Fraction quota, Fraction dailyShare) {}

    record Group(int size, int windowDays) {}
}
