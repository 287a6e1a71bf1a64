package org.tidemark.server.money.tax;

import java.time.YearMonth;

/** What the ledger did with tax in a month, in fen. */
public record TaxBooked(YearMonth month, long withheldFen, long returnedFen, long paidFen) {

    /** What of it is owed to the tax office. */
    public long owedFen() {
        return withheldFen - returnedFen - paidFen;
    }
}
