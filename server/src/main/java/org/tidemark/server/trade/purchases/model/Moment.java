package org.tidemark.server.trade.purchases.model;

/** What listeners are told of. */
public enum Moment {
    /** Every part is there. */
    PAID,
    /** It is in the ledger. */
    SETTLED,
    /** A refund is done. */
    REFUNDED,
    /** It ended without a settlement. */
    CLOSED
}
