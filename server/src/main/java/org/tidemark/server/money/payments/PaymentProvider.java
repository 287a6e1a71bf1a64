package org.tidemark.server.money.payments;

import java.util.Set;

/**
 * The port to a payment provider. All money is in fen of CNY.
 *
 * <p>Every call may throw {@link PaymentProviderException}; after {@code UNKNOWN} the same call
 * with the same numbers is safe. Adapters keep nothing between calls.
 */
public interface PaymentProvider {

    /** The name in addresses and tables: a-z only. */
    String name();

    /** Where payers can be asked. */
    Set<PaymentScene> scenes();

    /**
     * Opens the payment at the provider.
     *
     * @throws IllegalArgumentException when the scene is none of {@link #scenes()}
     */
    NextStep create(PaymentRequest request);

    /**
     * Checks signature, time, merchant and currency of a notice; the amount is the caller's to
     * compare with what was asked.
     *
     * @throws NoticeRefusedException when any of them is wrong
     */
    NoticeVerdict verify(Notice notice);

    /** What the provider knows of a payment; {@code OPEN} where it knows nothing. */
    ReportedPayment query(String paymentId);

    /** Ends a payment that was not paid. Closing what the provider does not know is no error. */
    void close(String paymentId);

    /** Sends money back; the same refund number again is the same refund. */
    RefundStatus refund(RefundRequest request);

    /** How a refund stands. */
    RefundStatus queryRefund(String paymentId, String refundId);

    /** The body that tells the provider that a notice was taken and need not come again. */
    String acknowledgement();
}
