package org.tidemark.server.payments;

/**
 * Whoever acts on money that has come.
 *
 * <p>It is told at least once, after a crash again: the payment's number makes a repetition
 * harmless. What it throws puts the telling off, the money counts as received all the same.
 */
public interface PaymentListener {

    /** The whole amount has come, by the provider's signed word. */
    void received(Payment payment);
}
