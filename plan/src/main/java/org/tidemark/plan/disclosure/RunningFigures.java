package org.tidemark.plan.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * How a running programme stands, from its books.
 *
 * @param asOf the end of this day
 * @param reserveFen the pool's balance
 * @param supplyMicro points in circulation, in millionths
 * @param orphanFen what no point has a claim on
 * @param totalOrders settled orders since the beginning
 * @param ordersLast90Days those of the last 90 days
 * @param ordersBefore90Days those of the 90 days before these; 0 where there were none
 * @param record what became of those who joined, by month, the earliest first
 */
public record RunningFigures(
        LocalDate asOf,
        long reserveFen,
        long supplyMicro,
        long orphanFen,
        long totalOrders,
        long ordersLast90Days,
        long ordersBefore90Days,
        List<JoiningMonth> record) {

    public RunningFigures {
        record = List.copyOf(record);
    }

    /**
     * What became of the members who joined in one month.
     *
     * @param members how many
     * @param spendFen what they have paid for orders
     * @param paidOutFen what sales and forced exits have paid them
     * @param ifSoldNowFen what their points would pay today, each member alone
     * @param paidBackMembers how many have as much as they paid, both taken together
     */
    public record JoiningMonth(
            YearMonth joined,
            long members,
            long spendFen,
            long paidOutFen,
            long ifSoldNowFen,
            long paidBackMembers) {}

    /** Whether points are in circulation, so that there is a price. */
    boolean hasPrice() {
        return supplyMicro > 0;
    }
}
