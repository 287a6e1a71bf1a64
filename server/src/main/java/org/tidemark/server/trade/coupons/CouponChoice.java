package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import java.util.Comparator;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A coupon of a buyer beside an order that he would place.
 *
 * @param offFen what it takes off the goods
 * @param missingFen what its goods come to less than it asks for
 * @param from the first day on which it is taken off
 * @param until the last
 */
public record CouponChoice(
        String couponId,
        LocalizedText name,
        CouponFit fit,
        long offFen,
        long missingFen,
        LocalDate from,
        LocalDate until) {

    /** The name of the choice in a question for a price. */
    public static final String NAME = "coupon";

    /** Those that fit first, the one that takes most off and ends first before the others. */
    static final Comparator<CouponChoice> BEST_FIRST =
            Comparator.comparing(CouponChoice::fits, Comparator.reverseOrder())
                    .thenComparing(CouponChoice::offFen, Comparator.reverseOrder())
                    .thenComparing(CouponChoice::until)
                    .thenComparing(CouponChoice::couponId);

    /** Whether it is taken off. */
    public boolean fits() {
        return fit == CouponFit.FITS;
    }
}
