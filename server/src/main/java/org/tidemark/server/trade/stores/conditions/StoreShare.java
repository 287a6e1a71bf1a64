package org.tidemark.server.trade.stores.conditions;

import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Split;

/**
 * What becomes of an amount that is paid at a store (SPEC 5.2), in fen, each part rounded down and
 * the rest the operator's.
 *
 * @param takePpm that was agreed, {@link TakeRules#BY_PLAN} where the plan says
 * @param leastPpm the least that could be agreed to
 * @param fundsFen of the mechanisms together
 * @param operatorFen his own part; below zero he adds it
 */
public record StoreShare(
        int takePpm,
        int leastPpm,
        long amountFen,
        long storeFen,
        long poolFen,
        long rewardsFen,
        long fundsFen,
        long operatorFen) {

    /** Of an amount of an offer. */
    public static StoreShare of(long amountFen, OfferTerms offer, int takePpm) {
        Split split = offer.split();
        long store =
                takePpm == TakeRules.BY_PLAN
                        ? Exact.shareFloor(amountFen, split.costPpm())
                        : TakeRules.supplyFen(amountFen, takePpm);
        long pool = Exact.shareFloor(amountFen, split.poolPpm());
        long rewards = Exact.shareFloor(amountFen, split.rewardsPpm());
        long funds =
                split.funds().stream()
                        .mapToInt(FundShare::ratePpm)
                        .mapToLong(rate -> Exact.shareFloor(amountFen, rate))
                        .sum();
        return new StoreShare(
                takePpm,
                TakeRules.leastPpm(split),
                amountFen,
                store,
                pool,
                rewards,
                funds,
                amountFen - store - pool - rewards - funds);
    }

    /** Whether a take of its own is agreed. */
    public boolean own() {
        return takePpm != TakeRules.BY_PLAN;
    }

    /** Whether a plan that came later needs more than what was agreed. */
    public boolean tooLittle() {
        return own() && takePpm < leastPpm;
    }
}
