package org.tidemark.server.trade.coupons;

/** How members come by what a kind takes off. */
public enum CouponWay {
    /** Everybody has it, without a coupon, from a sum on. */
    EVERYBODY,
    /** Members of a level pay less for a piece. */
    LEVEL,
    /** A piece costs less for some hours, as long as there are pieces of it. */
    FLASH,
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
        return this != EVERYBODY && !ofPieces();
    }

    /** Whether orders are counted where there is a number of them: nobody holds a coupon. */
    boolean counted() {
        return this == EVERYBODY || this == FLASH;
    }

    /** Whether it makes each piece cheaper. */
    public boolean ofPieces() {
        return this == LEVEL || this == FLASH;
    }

    /** The key of its name. */
    public String key() {
        return "coupons.way." + name();
    }
}
