package org.tidemark.server.money.payments;

/**
 * Money that shall go back the way it came.
 *
 * @param paymentId the payment it is of
 * @param refundId our own number of the refund: the same number again is the same refund, never a
 *     second one
 * @param refundFen what goes back, in fen
 * @param paidFen what had been paid, in fen
 * @param reason what the payer reads, at most 80 characters
 */
public record RefundRequest(
        String paymentId, String refundId, long refundFen, long paidFen, String reason) {

    private static final int MAX_REASON = 80;

    public RefundRequest {
        PaymentRequest.checkNumber(paymentId);
        PaymentRequest.checkNumber(refundId);
        PaymentRequest.checkAmount(refundFen);
        if (refundFen > paidFen) {
            throw new IllegalArgumentException(
                    "refund "
                            + refundId
                            + ": "
                            + refundFen
                            + " fen is more than the "
                            + paidFen
                            + " fen that were paid");
        }
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new IllegalArgumentException(
                    "refund " + refundId + ": a reason has 1 to 80 characters");
        }
    }
}
