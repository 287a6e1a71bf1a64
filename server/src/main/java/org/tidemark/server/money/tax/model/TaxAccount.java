package org.tidemark.server.money.tax.model;

import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
                months(method, incomes, since).headMap(until, true).values().stream()
                        .mapToLong(MonthTax::taxFen)
                        .reduce(0, Math::addExact);
        return new TaxAccount(taxFen, withheldFen);
    }

    /**
     * The tax of each month that has any.
     *
     * @param since the first month that counts
     */
    public static NavigableMap<YearMonth, MonthTax> months(
            TaxMethod method, Map<YearMonth, Long> incomes, YearMonth since) {
        NavigableMap<YearMonth, MonthTax> all = new TreeMap<>();
        incomes.keySet().stream()
                .map(YearMonth::getYear)
                .distinct()
                .forEach(year -> all.putAll(year(method, incomes, Year.of(year))));
        return new TreeMap<>(all.tailMap(since, true));
    }

    private static Map<YearMonth, MonthTax> year(
            TaxMethod method, Map<YearMonth, Long> incomes, Year year) {
        List<Long> months =
                Arrays.stream(Month.values())
                        .map(month -> incomes.getOrDefault(year.atMonth(month), 0L))
                        .toList();
        List<MonthTax> taxes = RewardTax.of(method, months);
        Map<YearMonth, MonthTax> due = new HashMap<>();
        for (Month month : Month.values()) {
            MonthTax tax = taxes.get(month.ordinal());
            if (tax.taxFen() > 0) {
                due.put(year.atMonth(month), tax);
            }
        }
        return due;
    }
}
