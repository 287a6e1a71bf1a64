package org.tidemark.server.trade.coupons;

import java.time.LocalDate;

/**
 * A coupon that a member was given.
 *
 * @param usedBy the number of the order that uses it, empty for none
 */
public record HeldCoupon(String couponId, CouponKind kind, String usedBy) {

    /** How it stands for its holder. */
    public enum State {
        USABLE,
        /** Its first day has not come. */
        TO_COME,
        USED,
        /** Its last day is over. */
        LAPSED;

        /** Whether an order can use it, now or later. */
        public boolean open() {
            return this == USABLE || this == TO_COME;
        }

        /** The key of its name. */
        public String key() {
            return "coupons.state." + name();
        }
    }

    /** How it stands on a day. */
    public State state(LocalDate day) {
        if (!usedBy.isEmpty()) {
            return State.USED;
        }
        if (day.isAfter(kind.until())) {
            return State.LAPSED;
        }
        return day.isBefore(kind.from()) ? State.TO_COME : State.USABLE;
    }
}
