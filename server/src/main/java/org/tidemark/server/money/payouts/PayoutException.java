package org.tidemark.server.money.payouts;

/** A provider did not do what it was asked. Whether it may have done it all the same, it says. */
public final class PayoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    public PayoutException(Outcome outcome, String message, Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    public PayoutException(Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    /** What is known. */
    public Outcome outcome() {
        return outcome;
    }

    /** What is known about a call that failed. */
    public enum Outcome {
        /** There is no such provider here, or it said no to this very call. */
        REFUSED,
        /** No answer, or none that can be trusted: it may have happened. Query, never guess. */
        UNKNOWN
    }
}
