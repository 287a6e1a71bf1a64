package org.tidemark.simulator.backtest;

import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.LedgerView.PositionState;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.money.Retention;

/**
 * How one member stands at the end.
 *
 * @param number the member's number in the ledger
 * @param valueFen what a sale of everything would pay now, after retention, this position alone
 * @param backShare cash out and value as a share of the spend, in parts per ten thousand, rounded
 *     down
 */
record Standing(
        int number,
        long joinedEpochDay,
        long orders,
        long spendFen,
        long exits,
        long cashOutFen,
        long rewardsFen,
        long pointsMicro,
        long valueFen,
        long backShare,
        long discountFen) {

    /** How a member stands who has settled at least one order (SPEC 5.3 for the value). */
    static Standing of(
            int member,
            MemberFigures figures,
            LedgerView view,
            PoolState pool,
            Retention retention) {
        PositionState position = view.position(0, member);
        long grossFen =
                pool.supplyMicro() == 0
                        ? 0
                        : Exact.mulDivFloor(
                                position.pointsMicro(), pool.reserveFen(), pool.supplyMicro());
        long valueFen = retention.payoutFloor(grossFen);
        long cashOutFen = figures.cashOutFen(member);
        long spendFen = figures.spendFen(member);
        return new Standing(
                member,
                figures.joinedEpochDay(member),
                figures.orders(member),
                spendFen,
                figures.exits(member),
                cashOutFen,
                figures.rewardsFen(member),
                position.pointsMicro(),
                valueFen,
                Exact.mulDivFloor(cashOutFen + valueFen, Cohort.ONE, spendFen),
                figures.discountFen(member));
    }

    long backFen() {
        return cashOutFen + valueFen;
    }

    boolean whole() {
        return backFen() >= spendFen;
    }

    boolean discountBetter() {
        return discountFen > backFen();
    }
}
