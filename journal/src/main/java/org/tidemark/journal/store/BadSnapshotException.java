package org.tidemark.journal.store;

import org.jspecify.annotations.Nullable;
import org.tidemark.journal.JournalException;

/** A snapshot is not what was written, or is not of this journal. */
public final class BadSnapshotException extends JournalException {

    private static final long serialVersionUID = 1L;

    public BadSnapshotException(String message) {
        super(message);
    }

    public BadSnapshotException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
