package org.tidemark.server.kernel.ledger;

import org.tidemark.engine.reason.RefusalReason;

/**
 * A command is kept out because of its time (SPEC 5.0): nothing happened, nothing is pinned, and
 * the same command may pass later.
 */
public final class TooEarlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient RefusalReason reason;

    TooEarlyException(TimeBounds.Early early) {
        super(early.reason().text());
        code = early.bound().code();
        reason = early.reason();
    }

    /** Why, for whoever puts it into words. */
    public RefusalReason reason() {
        return reason;
    }

    /** {@code in-the-future} or {@code day-not-over}. */
    public String code() {
        return code;
    }
}
