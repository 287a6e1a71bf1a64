package org.tidemark.engine.money;

import java.util.OptionalLong;

/**
 * What of a redemption stays in the pool (SPEC 5.3).
 *
 * @param ppm the share of the gross value, 0 to 1,000,000
 */
public record Retention(int ppm) {

    /** What the member gets of a gross value, in fen: less what stays, rounded down. */
    public long payoutFloor(long grossFen) {
        return grossFen - Exact.shareCeil(grossFen, ppm);
    }

    /** The least gross value that pays out so much, in fen; none where all of it stays. */
    public OptionalLong grossForPayoutCeil(long payoutFen) {
        long paidPpm = Exact.ONE_PPM - ppm;
        return paidPpm == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Exact.mulDivCeil(payoutFen, Exact.ONE_PPM, paidPpm));
    }

    /**
     * The least price at which so many micropoints pay out so much, in 10^-6 yuan a point; none
     * where no price does.
     *
     * @param pointsMicro above 0
     */
    public OptionalLong priceForPayoutCeil(long pointsMicro, long payoutFen) {
        OptionalLong gross = grossForPayoutCeil(payoutFen);
        return gross.isEmpty()
                ? gross
                : OptionalLong.of(Prices.microsCeilAtMost(gross.getAsLong(), pointsMicro));
    }
}
