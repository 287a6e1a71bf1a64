package org.tidemark.journal.postgres;

import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;

/** The embedded PostgreSQL cannot be started or stopped; the text says why and what to do. */
public final class PostgresStartException extends JournalException {

    private static final long serialVersionUID = 1L;

    PostgresStartException(String zh, String en) {
        this(zh, en, null);
    }

    PostgresStartException(String zh, String en, @Nullable Throwable cause) {
        super(new LocalizedText(zh, en), cause);
    }
}
