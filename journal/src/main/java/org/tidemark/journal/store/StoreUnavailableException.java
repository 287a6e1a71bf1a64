package org.tidemark.journal.store;

import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;

/** The store cannot be reached, or what it did is not known. */
public final class StoreUnavailableException extends JournalException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message) {
        super(message);
    }

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** With a text for people. */
    public StoreUnavailableException(LocalizedText text, @Nullable Throwable cause) {
        super(text, cause);
    }
}
