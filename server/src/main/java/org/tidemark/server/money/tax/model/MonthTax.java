package org.tidemark.server.money.tax.model;

/**
 * What tax would have to be withheld for a month; money in fen.
 *
 * @param incomeFen of the month
 * @param months in a row with income up to this one; 1 where each month stands for itself
 * @param sumFen income of these months
 * @param working how the tax of this month comes about
 */
public record MonthTax(long incomeFen, int months, long sumFen, TaxWorking working) {

    /** A month without income. */
    public static final MonthTax NOTHING = new MonthTax(0, 0, 0, TaxWorking.NOTHING);

    /** The tax of this month, in fen. */
    public long taxFen() {
        return working.taxFen();
    }
}
