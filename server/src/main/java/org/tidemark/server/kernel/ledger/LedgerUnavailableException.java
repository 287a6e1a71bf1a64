package org.tidemark.server.kernel.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger cannot take a command or a read now. Whether it can be tried again, it says. */
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public LedgerUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why the ledger does not answer. */
    public enum Reason {
        /** The queue is full; nothing happened, and trying again soon is right. */
        BUSY,
        /** The database is away or a recovery runs; the same command id may be sent again. */
        RECOVERING,
        /** Somebody else has taken over, or an invariant broke; a person must look. */
        STOPPED
    }
}
