package org.tidemark.server.money.payments;

/** How a refund stands at its provider. */
public enum RefundStatus {
    /** The provider knows of no such refund: it can be sent, with the same number. */
    ABSENT,
    /** Under way: query again later. */
    PENDING,
    /** The money is back. */
    DONE,
    /** It did not reach the payer; a person must look. */
    FAILED
}
