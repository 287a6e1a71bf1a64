package org.tidemark.server.money.payments;

/** Something was asked of a payment that cannot be; nothing was changed. */
public final class PaymentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PaymentRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why it cannot be; the first that applies, in this order. */
    public enum Reason {
        /** No such provider is set up here. */
        UNKNOWN_PROVIDER,
        /** The provider cannot ask a payer who stands there. */
        UNKNOWN_SCENE,
        /** There is no such payment or refund. */
        UNKNOWN_PAYMENT,
        /** The number is taken by something else. */
        NUMBER_TAKEN,
        /** It is paid, closed or disputed and can no longer be paid. */
        NOT_OPEN,
        /** It is not paid, so nothing can go back. */
        NOT_PAID,
        /** More would go back than was paid. */
        OVER_REFUNDED
    }
}
