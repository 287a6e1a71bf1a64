package org.tidemark.server.trade.coupons;

/** How members come by what a kind takes off. */
public enum CouponWay {
    /** Everybody has it, without a coupon, from a sum on. */
    EVERYBODY,
    /** Members of a level pay less for a piece. */
    LEVEL,
    /** Whoever types its code gets a coupon. */
    CODE,
    /** Whoever signs up gets one. */
    SIGN_UP,
    /** Whose first order of the shop has settled gets one. */
    FIRST_ORDER,
    /** Two people of the staff give it. */
    STAFF;

    /** Whether members hold coupons of it, and choose one at the checkout. */
    public boolean held() {
        return this != EVERYBODY && this != LEVEL;
    }

    /** The key of its name. */
    public String key() {
        return "coupons.way." + name();
    }
}
