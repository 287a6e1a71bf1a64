package org.tidemark.simulator.backtest;

import org.tidemark.engine.money.Exact;

/**
 * A line of the pay-back table: members who joined in one month, or all of them. Shares are parts
 * per ten thousand, rounded down; what came back is the cash out plus the value if sold now.
 *
 * @param month {@code 1997-01}, empty for all
 * @param cashOutFen what forced exits have paid
 * @param valueFen what a sale of everything would pay now, after retention, each position alone
 * @param p10 what came back as a share of the spend: one in ten has this or less (nearest rank)
 * @param whole members who have back what they spent, or more
 * @param discountFen the pool's share of the spend, had it been a discount at once
 * @param discountBetter members for whom that discount would have been more than what came back
 */
record Cohort(
        String month,
        long members,
        long spendFen,
        long cashOutFen,
        long valueFen,
        long p10,
        long p50,
        long p90,
        long whole,
        long discountFen,
        long discountBetter) {

    /** One as parts per ten thousand. */
    static final long ONE = 10_000;

    long backFen() {
        return cashOutFen + valueFen;
    }

    /** What came back to all of them together as a share of what they spent. */
    long backShare() {
        return share(backFen(), spendFen);
    }

    long wholeShare() {
        return share(whole, members);
    }

    long discountShare() {
        return share(discountFen, spendFen);
    }

    long discountBetterShare() {
        return share(discountBetter, members);
    }

    private static long share(long part, long of) {
        return of == 0 ? 0 : Exact.mulDivFloor(part, ONE, of);
    }
}
