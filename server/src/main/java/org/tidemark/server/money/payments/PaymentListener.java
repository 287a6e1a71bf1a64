package org.tidemark.server.money.payments;

/**
 * Whoever acts on money that has come: a bean for each kind of payment.
 *
 * <p>It is told at least once, after a crash again: the payment's number makes a repetition
 * harmless. What it throws puts the telling off, the money counts as received all the same.
 */
public interface PaymentListener {

    /** Whether this payment is its business, by the number alone; exactly one must say so. */
    boolean concerns(String paymentId);

    /** The whole amount has come, by the provider's signed word. */
    void received(Payment payment);

    /** Where the payer reads what became of it: a path of this site. */
    default String pageOf(String paymentId) {
        return "/my";
    }
}
