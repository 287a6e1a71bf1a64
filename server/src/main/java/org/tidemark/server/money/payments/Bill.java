package org.tidemark.server.money.payments;

import java.time.Instant;

/**
 * What a member shall pay, before it is known where he stands and which app he holds.
 *
 * @param paymentId our own number of it, unique for ever: 6 to 32 letters, digits, '-' or '_'
 * @param memberId who is shown it; nobody else may open its page
 * @param amountFen what is to be paid, in fen, above zero
 * @param description what the payer reads, 1 to 127 characters
 * @param expiresAt after this moment it can no longer be paid
 * @param shared whether the provider shall keep it until it is shared out
 */
public record Bill(
        String paymentId,
        String memberId,
        long amountFen,
        String description,
        Instant expiresAt,
        boolean shared) {

    public Bill {
        PaymentRequest.checkNumber(paymentId);
        PaymentRequest.checkAmount(amountFen);
        PaymentRequest.checkDescription(paymentId, description);
    }

    /** One that is nobody's but the merchant's. */
    public Bill(
            String paymentId,
            String memberId,
            long amountFen,
            String description,
            Instant expiresAt) {
        this(paymentId, memberId, amountFen, description, expiresAt, false);
    }
}
