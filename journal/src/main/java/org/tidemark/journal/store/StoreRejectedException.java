package org.tidemark.journal.store;

import org.jspecify.annotations.Nullable;
import org.tidemark.journal.JournalException;

/** The store refuses for good: asking again would give the same answer. */
public final class StoreRejectedException extends JournalException {

    private static final long serialVersionUID = 1L;

    public StoreRejectedException(String message) {
        super(message);
    }

    public StoreRejectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
