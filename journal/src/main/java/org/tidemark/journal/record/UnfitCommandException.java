package org.tidemark.journal.record;

import org.tidemark.journal.JournalException;

/**
 * A command that no journal can keep exactly: a text with broken characters, a time out of all
 * range.
 */
public final class UnfitCommandException extends JournalException {

    private static final long serialVersionUID = 1L;

    UnfitCommandException(String message) {
        super(message);
    }
}
