package org.tidemark.engine.hostage;

import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;

import org.tidemark.engine.fixture.PlanBuilder;
import org.tidemark.engine.fixture.PlanBuilder.OfferBuilder;
import org.tidemark.engine.plan.GroupTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.QueueTerms;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.engine.property.Dice;

/**
 * Terms of a pool that is besieged; its goods have a price of which 30 % go to the pool.
 *
 * @param issuePriceFen of a point
 * @param mintPpm share of a contribution that is handed out
 * @param retentionPpm share of a redemption that stays
 * @param multiplePpm the cap
 * @param funds whether there are a queue and groups: not where somebody's order came before, whose
 *     share a group gives to whoever joins it
 */
record SiegePlan(
        long issuePriceFen, int mintPpm, int retentionPpm, int multiplePpm, boolean funds) {

    private static final int MILLION = 1_000_000;

    static SiegePlan any(Dice dice, Scene scene) {
        return new SiegePlan(
                dice.oneOf(100L, 100L, 1L),
                dice.oneOf(70 * PERCENT, 100 * PERCENT),
                dice.oneOf(20 * PERCENT, 20 * PERCENT, 0),
                scene == Scene.CAPPED ? 1_010_000 : 3_000_000,
                scene != Scene.EMPTY && dice.percent(50));
    }

    Plan build() {
        OfferBuilder goods = OfferBuilder.offer("goods").coinsPpm(50 * PERCENT);
        PlanBuilder plan =
                PlanBuilder.plan("seed")
                        .issuePriceFen(issuePriceFen)
                        .mintRatioPpm(mintPpm)
                        .retentionPpm(retentionPpm)
                        .multiplePpm(multiplePpm)
                        .referral(10 * PERCENT, 5 * PERCENT, Qualification.NONE);
        if (funds) {
            plan.block(new QueueTerms(100 * PERCENT)).block(new GroupTerms(2, 3));
            goods.fund("queue", 2 * PERCENT).fund("group", 2 * PERCENT);
        }
        return plan.offer(goods).build();
    }

    /** What the contribution of an order is worth by the plan, less the retention. */
    long fairFen(long amountFen) {
        return payout(amountFen * 30 / 100 * mintPpm / MILLION);
    }

    long payout(long grossFen) {
        return grossFen - Math.ceilDiv(grossFen * retentionPpm, MILLION);
    }
}
