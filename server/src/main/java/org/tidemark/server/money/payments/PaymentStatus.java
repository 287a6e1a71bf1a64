package org.tidemark.server.money.payments;

/** How a payment stands at its provider. */
public enum PaymentStatus {
    /** Nothing has come; it may still. The provider may not even know of it yet. */
    OPEN,
    /** The whole amount has come. */
    PAID,
    /** It came, and some or all of it went back. */
    REFUNDED,
    /** It was not paid and can no longer be. */
    CLOSED
}
