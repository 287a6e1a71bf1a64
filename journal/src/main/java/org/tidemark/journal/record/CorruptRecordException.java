package org.tidemark.journal.record;

import org.tidemark.journal.JournalException;

/** A record of the journal that is not what was written, or was written by a newer version. */
public final class CorruptRecordException extends JournalException {

    private static final long serialVersionUID = 1L;

    private final long seq;

    public CorruptRecordException(long seq, String what) {
        super("record " + seq + " of the journal: " + what);
        this.seq = seq;
    }

    public CorruptRecordException(long seq, String what, Throwable cause) {
        super("record " + seq + " of the journal: " + what, cause);
        this.seq = seq;
    }

    /** The record's sequence. */
    public long seq() {
        return seq;
    }
}
