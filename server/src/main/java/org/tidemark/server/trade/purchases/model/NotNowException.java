package org.tidemark.server.trade.purchases.model;

/** Somebody asked for what cannot be in the state in which the purchase stands. */
public final class NotNowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What stands against it. */
    public enum Why {
        /** It has come further, or not so far. */
        STATE,
        /** An amount or a number of pieces is none, or more than is left. */
        AMOUNT,
        /** There is no such line or refund. */
        UNKNOWN
    }

    NotNowException(Why why, Purchase purchase, PurchaseEvent event) {
        super(
                "purchase %s is %s: %s for %s"
                        .formatted(
                                purchase.number(),
                                purchase.state(),
                                why,
                                event.getClass().getSimpleName()));
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
