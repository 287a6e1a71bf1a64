package org.tidemark.server.trade.purchases.model;

/**
 * What kind of purchase it is. A kind is policy, never a route: what differs between a parcel, a
 * till and a fee stands here as data, and the table reads it.
 */
public enum PurchaseKind {
    /** Goods that are sent: settles when its owner says that the return window is over. */
    SHOP(true, Settles.WHEN_ASKED, true, Uncovered.ALL_OUTSIDE, LateMoney.GOES_BACK),
    /** Goods that are handed over at a counter: received when it is paid. */
    TILL(true, Settles.WHEN_PAID, true, Uncovered.CLOSES, LateMoney.SETTLES),
    /** Something without goods that the platform takes for a service. */
    FEE(false, Settles.WHEN_PAID, false, Uncovered.CLOSES, LateMoney.GOES_BACK);

    /** When it goes into the ledger. */
    public enum Settles {
        WHEN_ASKED,
        WHEN_PAID
    }

    /** What follows when the ledger sets a part not aside. */
    public enum Uncovered {
        /** The provider is to pay all of it; the buyer chooses anew. */
        ALL_OUTSIDE,
        /** It is over, nothing was taken. */
        CLOSES
    }

    /** What follows when money comes after its time. */
    public enum LateMoney {
        GOES_BACK,
        /** It settles all the same, where the provider brings all of it. */
        SETTLES
    }

    private final boolean placedByBuyer;
    private final Settles settles;
    private final boolean screened;
    private final Uncovered uncovered;
    private final LateMoney lateMoney;

    PurchaseKind(
            boolean placedByBuyer,
            Settles settles,
            boolean screened,
            Uncovered uncovered,
            LateMoney lateMoney) {
        this.placedByBuyer = placedByBuyer;
        this.settles = settles;
        this.screened = screened;
        this.uncovered = uncovered;
        this.lateMoney = lateMoney;
    }

    /** Whether a buyer can place as many as he likes, so that limits are needed. */
    public boolean placedByBuyer() {
        return placedByBuyer;
    }

    public Settles settles() {
        return settles;
    }

    /** Whether the screening is asked before it settles. */
    public boolean screened() {
        return screened;
    }

    public Uncovered uncovered() {
        return uncovered;
    }

    public LateMoney lateMoney() {
        return lateMoney;
    }
}
