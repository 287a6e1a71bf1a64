package org.tidemark.server.money.payments.bills;

/**
 * A line in which a provider's bill and our book differ; amounts in fen, 0 where there is none.
 *
 * @param number ours
 */
public record BillDifference(
        Kind kind, boolean refund, String number, long hereFen, long thereFen) {

    /** How they differ. */
    public enum Kind {
        /** On the bill, and not received or sent back by our book. */
        MISSING_HERE,
        /** In our book on that day, and not on the bill. */
        MISSING_THERE,
        /** In both with other amounts. */
        OTHER_AMOUNT
    }
}
