package org.tidemark.journal.machine;

import org.tidemark.journal.JournalException;

/** A command of the journal, executed again, has given something else than its record holds. */
public final class DivergedException extends JournalException {

    private static final long serialVersionUID = 1L;

    private final long seq;

    DivergedException(long seq, String what) {
        super(
                "record "
                        + seq
                        + " of the journal: executed again, "
                        + what
                        + "; the record was changed, or this version has other rules than the one that wrote it");
        this.seq = seq;
    }

    /** The record's sequence. */
    public long seq() {
        return seq;
    }
}
