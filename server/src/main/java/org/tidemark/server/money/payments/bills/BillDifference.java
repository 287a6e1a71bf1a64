package org.tidemark.server.money.payments.bills;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line in which a provider's bill and our book differ; amounts in fen, 0 where there is none.
 *
 * @param number ours
 * @param otherDay the day on which it stands besides or instead; empty where that is not the matter
 */
public record BillDifference(
        Kind kind,
        boolean refund,
        String number,
        long hereFen,
        long thereFen,
        Optional<LocalDate> otherDay) {

    /** How they differ. */
    public enum Kind {
        /** On the bill, and not received or sent back by our book. */
        MISSING_HERE,
        /** In our book on that day, and not on the bill. */
        MISSING_THERE,
        /** In both with other amounts. */
        OTHER_AMOUNT,
        /** More than once on this bill, or on that of another day as well. */
        DOUBLED,
        /** In both with the same amount, and in our book on a day that does not fit. */
        OTHER_DAY
    }
}
