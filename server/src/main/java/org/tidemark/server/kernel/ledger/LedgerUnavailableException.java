package org.tidemark.server.kernel.ledger;

import org.jspecify.annotations.Nullable;
import org.tidemark.journal.service.ClockInDoubtException;

/** The ledger cannot take a command or a read now. Whether it can be tried again, it says. */
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public LedgerUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static LedgerUnavailableException of(ClockInDoubtException doubt) {
        return new LedgerUnavailableException(
                Reason.CLOCK_IN_DOUBT, String.valueOf(doubt.getMessage()), doubt);
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
        /**
         * What time it is cannot be believed; nothing happened, and two people have to look at the
         * clock.
         */
        CLOCK_IN_DOUBT,
        /** Somebody else has taken over, or an invariant broke; a person must look. */
        STOPPED
    }
}
