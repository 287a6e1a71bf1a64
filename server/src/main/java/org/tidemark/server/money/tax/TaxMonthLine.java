package org.tidemark.server.money.tax;

/**
 * A month of the page of tax.
 *
 * @param taxFen what the rewards of the month come to in tax
 * @param booked what the ledger did in the month
 */
public record TaxMonthLine(long taxFen, TaxBooked booked) {}
