package org.tidemark.server.money.tax.model;

import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a member stands with tax on his rewards; money in fen.
 *
 * @param taxFen on the rewards of all months that count
 * @param withheldFen of it, less what was given back
 */
public record TaxAccount(long taxFen, long withheldFen) {

    /** What is still to be withheld. */
    public long dueFen() {
        return Math.max(0, taxFen - withheldFen);
    }

    /** What was withheld too much: a refund took rewards back. */
    public long overFen() {
        return Math.max(0, withheldFen - taxFen);
    }

    /**
     * The account after some months.
     *
     * @param incomes rewards by month; those before the first that counts still belong to a row
     * @param since the first month whose tax counts
     * @param until the last
     */
    public static TaxAccount of(
            TaxMethod method,
            Map<YearMonth, Long> incomes,
            YearMonth since,
            YearMonth until,
            long withheldFen) {
        long taxFen =
                incomes.keySet().stream()
                        .map(YearMonth::getYear)
                        .distinct()
                        .mapToLong(year -> yearFen(method, incomes, Year.of(year), since, until))
                        .reduce(0, Math::addExact);
        return new TaxAccount(taxFen, withheldFen);
    }

    private static long yearFen(
            TaxMethod method,
            Map<YearMonth, Long> incomes,
            Year year,
            YearMonth since,
            YearMonth until) {
        List<Long> months = new ArrayList<>();
        for (Month month : Month.values()) {
            months.add(incomes.getOrDefault(year.atMonth(month), 0L));
        }
        List<MonthTax> taxes = RewardTax.of(method, months);
        long sum = 0;
        for (Month month : Month.values()) {
            YearMonth here = year.atMonth(month);
            if (!here.isBefore(since) && !here.isAfter(until)) {
                sum = Math.addExact(sum, taxes.get(month.ordinal()).taxFen());
            }
        }
        return sum;
    }
}
