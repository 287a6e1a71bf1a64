package org.tidemark.journal.postgres;

import org.tidemark.journal.JournalException;

/** The embedded PostgreSQL cannot be started or stopped; the message says why and what to do. */
public final class PostgresStartException extends JournalException {

    private static final long serialVersionUID = 1L;

    PostgresStartException(String message) {
        super(message);
    }

    PostgresStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
