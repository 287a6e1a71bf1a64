package org.tidemark.simulator.backtest;

/**
 * What a back test comes to. Money in fen; shares are parts per ten thousand, rounded down.
 *
 * @param members with at least one order
 * @param salesFen what they paid
 * @param contributedFen what orders put into the pool
 * @param rewardsFen what orders paid to members for referral and royalties
 * @param platformFen what the operator was left
 * @param reserveFen what the pool holds at the end
 * @param priceMicros millionths of a yuan per point at the end, rounded down
 * @param exits holdings that were ended by force
 * @param paidOutFen what those were paid
 * @param valueFen what a sale of every holding would pay at the end, each alone
 * @param wholeShare members who have back what they spent, or more
 * @param medianShare half of the members have that much of their spend back, or less
 * @param unusedRows rows that became no order
 * @param unusedFen the money of them, as far as it could be told
 */
public record BacktestFigures(
        long orders,
        long members,
        long salesFen,
        long contributedFen,
        long rewardsFen,
        long platformFen,
        long reserveFen,
        long priceMicros,
        long exits,
        long paidOutFen,
        long valueFen,
        long wholeShare,
        long medianShare,
        long unusedRows,
        long unusedFen) {

    /** Of a result. */
    public static BacktestFigures of(BacktestResult result) {
        Cohort all = result.all();
        return new BacktestFigures(
                result.orders(),
                all.members(),
                all.spendFen(),
                result.contributedFen(),
                result.rewardsFen(),
                result.platformFen(),
                result.pool().reserveFen(),
                result.pool().priceMicros(),
                result.pool().capExits(),
                all.cashOutFen(),
                all.valueFen(),
                all.wholeShare(),
                all.p50(),
                result.rejectedRows(),
                result.lost().moneyFen());
    }
}
