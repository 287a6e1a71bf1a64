package org.tidemark.server.money.payments;

/** A notice that changes nothing. The provider is told so and may send it again. */
public final class NoticeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public NoticeRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public NoticeRefusedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a notice is refused; the first that applies, in this order. */
    public enum Reason {
        /** A part is missing or cannot be read. */
        MALFORMED,
        /** Too old or of the future, by its signed time. */
        STALE,
        /** Not signed by the provider. */
        SIGNATURE,
        /** Signed, but for another merchant, app or currency. */
        MERCHANT,
        /** There is no such payment with this provider. */
        UNKNOWN_PAYMENT,
        /** The amount is not the one that was asked for. A person must look. */
        AMOUNT
    }
}
