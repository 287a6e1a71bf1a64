package org.tidemark.server.money.wallet;

import org.tidemark.server.kernel.programmes.ProgrammeView;

/**
 * A redemption as it was shown before it is executed.
 *
 * @param key makes the command's id; the same when the form is sent twice
 * @param pointsMicro exactly what is redeemed
 * @param payoutFen what it pays now; executed only if it pays no less
 * @param sequence what the quote saw
 */
public record RedeemOffer(
        String key,
        ProgrammeView programme,
        long pointsMicro,
        long priceMicros,
        long grossFen,
        long payoutFen,
        long sequence) {

    /** What stays in the pool. */
    public long keptFen() {
        return grossFen - payoutFen;
    }
}
