package org.tidemark.server.trade.coupons;

import org.tidemark.engine.money.Exact;

/**
 * What a kind takes off: an amount, or a share up to an amount.
 *
 * @param amountFen 0 for a share
 * @param sharePpm of what the goods come to, 0 for an amount
 * @param mostFen the most that a share takes off an order, 0 where pieces have no such bound
 */
public record CouponValue(long amountFen, int sharePpm, long mostFen) {

    public CouponValue {
        if (amountFen < 0 || sharePpm < 0 || sharePpm >= Exact.ONE_PPM || mostFen < 0) {
            throw new IllegalArgumentException("less than nothing, or all of it, is off");
        }
        if ((amountFen > 0) == (sharePpm > 0)) {
            throw new IllegalArgumentException("either an amount or a share is off");
        }
    }

    /** Off goods that come to so much; what they cost may leave less off. */
    long ofFen(long goodsFen) {
        if (sharePpm == 0) {
            return Math.min(amountFen, goodsFen);
        }
        long share = Exact.shareFloor(goodsFen, sharePpm);
        return mostFen == 0 ? share : Math.min(share, mostFen);
    }
}
