package org.tidemark.server.trade.orders.register;

import org.tidemark.server.trade.purchases.model.PurchaseKind;

/** By which door an order came. */
public enum OrderChannel {
    /** The shop. */
    SHOP,
    /** The till of a store. */
    TILL,
    /** A service of the platform. */
    FEE,
    /** A program that gave it to the ledger. */
    API,
    /** Staff, for a member. */
    CONSOLE;

    private static final String STAFF = "staff:";

    static OrderChannel of(PurchaseKind kind) {
        return switch (kind) {
            case SHOP -> SHOP;
            case TILL -> TILL;
            case FEE -> FEE;
        };
    }

    /** Of an order that was given to the ledger by that actor (SPEC 5.0). */
    static OrderChannel given(String actor) {
        return actor.startsWith(STAFF) ? CONSOLE : API;
    }

    /** Whether a purchase stands behind it. */
    boolean isPurchase() {
        return this != API && this != CONSOLE;
    }
}
