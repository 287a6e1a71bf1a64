package org.tidemark.server.kernel.ledger;

/**
 * A command is kept out because of its time (SPEC 5.0): nothing happened, nothing is pinned, and
 * the same command may pass later.
 */
public final class TooEarlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    TooEarlyException(TimeBounds.Early early) {
        super(early.detail());
        code = early.bound().code();
    }

    /** {@code in-the-future} or {@code day-not-over}. */
    public String code() {
        return code;
    }
}
