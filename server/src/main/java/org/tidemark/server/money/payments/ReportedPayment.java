package org.tidemark.server.money.payments;

/**
 * A payment as its provider tells it, merchant and currency already checked by the adapter.
 *
 * @param paymentId our number of it
 * @param status how it stands there
 * @param amountFen the amount of the order in fen, 0 where the provider names none (it knows of no
 *     order, or nothing was paid)
 * @param providerNumber the provider's own number of it, empty as long as there is none
 */
public record ReportedPayment(
        String paymentId, PaymentStatus status, long amountFen, String providerNumber) {

    /** Whether money came at any time. */
    public boolean received() {
        return status == PaymentStatus.PAID || status == PaymentStatus.REFUNDED;
    }
}
