package org.tidemark.server.money.tax;

import java.time.YearMonth;
import java.util.List;

/**
 * What the page of tax on rewards shows.
 *
 * @param months that can be chosen, the newest first
 * @param all how many members have rewards in the month
 * @param shown the first of them
 * @param taxFen what would have to be withheld from all
 */
public record TaxPage(
        TaxProperties settings,
        YearMonth month,
        List<YearMonth> months,
        int all,
        List<MemberTax> shown,
        long incomeFen,
        long taxFen) {

    private static final int MOST = 200;
    private static final int MONTHS_OF_QUARTER = 3;

    public TaxPage {
        months = List.copyOf(months);
        shown = List.copyOf(shown);
    }

    static TaxPage of(
            TaxProperties settings,
            YearMonth month,
            List<YearMonth> months,
            List<MemberTax> taxes) {
        return new TaxPage(
                settings,
                month,
                months,
                taxes.size(),
                taxes.stream().limit(MOST).toList(),
                taxes.stream().mapToLong(one -> one.tax().incomeFen()).reduce(0, Math::addExact),
                taxes.stream().mapToLong(one -> one.tax().taxFen()).reduce(0, Math::addExact));
    }

    /** The quarter of the month, {@code 2026-Q4}. */
    public String quarter() {
        return month.getYear() + "-Q" + ((month.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
    }
}
