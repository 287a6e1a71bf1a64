package org.tidemark.journal.service;

import org.jspecify.annotations.Nullable;
import org.tidemark.journal.JournalException;

/**
 * The ledger has stopped and answers nothing any more. Whether a command that waited for its answer
 * took effect is not known here: after the restart, send it again with the same id.
 */
public final class LedgerStoppedException extends JournalException {

    private static final long serialVersionUID = 1L;

    LedgerStoppedException(String why, @Nullable Throwable cause) {
        super(
                "the ledger has stopped: "
                        + why
                        + "; restart it and send unanswered commands again, same ids",
                cause);
    }
}
