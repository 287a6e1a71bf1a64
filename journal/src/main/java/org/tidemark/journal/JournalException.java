package org.tidemark.journal;

import org.jspecify.annotations.Nullable;

/** Whatever goes wrong around a journal. The message says what, where and what to do. */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }

    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
