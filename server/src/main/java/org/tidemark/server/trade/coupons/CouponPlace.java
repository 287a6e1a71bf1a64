package org.tidemark.server.trade.coupons;

import org.tidemark.server.trade.purchases.model.PurchaseKind;

/** Where something is taken off. */
public enum CouponPlace {
    /** Orders of the shop. */
    SHOP,
    /** Payments at the tills of stores; the operator bears it. */
    TILL;

    /** Whether it is taken off purchases of a kind. */
    boolean is(PurchaseKind kind) {
        return kind.name().equals(name());
    }

    /** The key of its name. */
    public String key() {
        return "coupons.place." + name();
    }
}
