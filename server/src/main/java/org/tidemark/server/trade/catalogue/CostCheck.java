package org.tidemark.server.trade.catalogue;

import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.Split;

/**
 * What the plan pays for goods against what they cost, for one piece, in fen (SPEC 5.2 step 2).
 *
 * @param priceFen what the member pays
 * @param supplyFen what the supplier asks
 * @param paidForGoodsFen what the offer's cost share sets aside for him, rounded down
 * @param toOperatorFen what is left of the price after every share of the plan: the operator's
 */
public record CostCheck(long priceFen, long supplyFen, long paidForGoodsFen, long toOperatorFen) {

    /** Of goods that cost so much and are sold with such a margin, by a plan's split. */
    public static CostCheck of(long supplyFen, long marginFen, Split split) {
        long price = Math.addExact(supplyFen, marginFen);
        long cost = Exact.shareFloor(price, split.costPpm());
        long others =
                Exact.shareFloor(price, split.rewardsPpm())
                        + Exact.shareFloor(price, split.poolPpm())
                        + split.funds().stream()
                                .mapToLong(share -> Exact.shareFloor(price, share.ratePpm()))
                                .sum();
        return new CostCheck(price, supplyFen, cost, price - cost - others);
    }

    /** What is set aside for goods does not pay for them. */
    public boolean goodsUnderpaid() {
        return paidForGoodsFen < supplyFen;
    }

    /** What the operator has left when he has paid for the goods in full; below zero he adds. */
    public long leftFen() {
        return toOperatorFen + paidForGoodsFen - supplyFen;
    }

    /** Each piece sold leaves the operator nothing, or costs him. */
    public boolean nothingLeft() {
        return leftFen() <= 0;
    }
}
