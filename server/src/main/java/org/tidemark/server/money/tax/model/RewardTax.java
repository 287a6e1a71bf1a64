package org.tidemark.server.money.tax.model;

import java.util.ArrayList;
import java.util.List;

/** The tax on rewards, month by month of one year. */
public final class RewardTax {

    private static final long FREE_FEN = 800_00;
    private static final long SMALL_FEN = 4_000_00;
    private static final long ALLOWANCE_FEN = 5_000_00;
    private static final long KEPT_FIFTHS = 4;

    private RewardTax() {}

    /**
     * What would have to be withheld in each month.
     *
     * @param incomes of the months from January on, in fen; one below 0 counts as none
     */
    public static List<MonthTax> of(TaxMethod method, List<Long> incomes) {
        return switch (method) {
            case NONE ->
                    incomes.stream()
                            .map(income -> alone(Math.max(0, income), TaxWorking.NOTHING))
                            .toList();
            case REMUNERATION ->
                    incomes.stream()
                            .map(income -> alone(Math.max(0, income), remuneration(income)))
                            .toList();
            case CUMULATIVE -> cumulative(incomes);
        };
    }

    private static MonthTax alone(long incomeFen, TaxWorking working) {
        return incomeFen == 0 ? MonthTax.NOTHING : new MonthTax(incomeFen, 1, incomeFen, working);
    }

    /**
     * On the pay of one month for a service: up to 4,000 yuan less 800, above it less a fifth, then
     * by the table.
     */
    public static TaxWorking remuneration(long incomeFen) {
        if (incomeFen <= FREE_FEN) {
            return TaxWorking.NOTHING;
        }
        long base =
                incomeFen <= SMALL_FEN
                        ? (incomeFen - FREE_FEN) * TaxWorking.FIFTHS
                        : Math.multiplyExact(incomeFen, KEPT_FIFTHS);
        return TaxBracket.on(TaxBracket.REMUNERATION, base, 0);
    }

    /**
     * On all pay of months in a row, less a fifth, less 5,000 yuan a month, less what was withheld
     * before in these months; a result below 0 is 0 and is carried.
     */
    static TaxWorking cumulative(long sumFen, int months, long withheldFen) {
        long base =
                Math.multiplyExact(sumFen, KEPT_FIFTHS)
                        - Math.multiplyExact(ALLOWANCE_FEN * TaxWorking.FIFTHS, (long) months);
        return TaxBracket.on(TaxBracket.YEAR, base, withheldFen);
    }

    /** A month without income ends the row; the next one begins a new one. */
    private static List<MonthTax> cumulative(List<Long> incomes) {
        List<MonthTax> taxes = new ArrayList<>();
        int months = 0;
        long sum = 0;
        long withheld = 0;
        for (long income : incomes) {
            if (income <= 0) {
                months = 0;
                sum = 0;
                withheld = 0;
                taxes.add(MonthTax.NOTHING);
            } else {
                months++;
                sum = Math.addExact(sum, income);
                TaxWorking working = cumulative(sum, months, withheld);
                withheld += working.taxFen();
                taxes.add(new MonthTax(income, months, sum, working));
            }
        }
        return taxes;
    }
}
