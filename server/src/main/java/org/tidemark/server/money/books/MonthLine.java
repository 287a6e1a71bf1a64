package org.tidemark.server.money.books;

import java.time.YearMonth;

/**
 * One month of the operator's business; amounts in fen.
 *
 * @param paidInFen what buyers paid in
 * @param paidOutFen what was paid out to members, stores and suppliers
 * @param advertisingFen what came from advertisers
 * @param resultFen by how much the operator's own account changed
 * @param owedFen what members, stores and suppliers were owed at its end
 */
public record MonthLine(
        YearMonth month,
        Sales sales,
        long paidInFen,
        long paidOutFen,
        long advertisingFen,
        long resultFen,
        long owedFen) {

    /** One month out of its books. */
    static MonthLine of(YearMonth month, Sales sales, TrialBalance money) {
        BookLine operator = money.of(BookAccount.PLATFORM);
        return new MonthLine(
                month,
                sales,
                money.of(BookAccount.PAYMENTS).outgoing(),
                money.of(BookAccount.PAYOUTS).incoming(),
                money.of(BookAccount.ADVERTISERS).outgoing(),
                operator.incoming() - operator.outgoing(),
                money.of(BookAccount.MEMBERS).closingAmount()
                        + money.of(BookAccount.HELD).closingAmount()
                        + money.of(BookAccount.STORES).closingAmount()
                        + money.of(BookAccount.SUPPLIERS).closingAmount());
    }

    /** What was settled less what was reversed. */
    public long netFen() {
        return sales.settledFen() - sales.reversedFen();
    }
}
