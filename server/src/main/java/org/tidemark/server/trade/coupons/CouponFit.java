package org.tidemark.server.trade.coupons;

/** Whether something is taken off an order, and why not. */
public enum CouponFit {
    FITS,
    /** Its first day has not come. */
    NOT_YET,
    /** None of the goods is one that it is for. */
    OTHER_GOODS,
    /** The goods that it is for come to too little. */
    TOO_LITTLE,
    /** The goods cannot cost less than they do already. */
    NOTHING_OFF;

    /** The key of what the buyer is told. */
    public String key() {
        return "coupons.fit." + name();
    }
}
