package org.tidemark.journal.record;

import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;

/** A record of the journal that is not what was written, or was written by a newer version. */
public final class CorruptRecordException extends JournalException {

    private static final long serialVersionUID = 1L;

    private final long seq;

    /** A record at which something is wrong. */
    public CorruptRecordException(long seq, LocalizedText what) {
        this(seq, what, null);
    }

    /** A record at which something is wrong, and what it comes from. */
    public CorruptRecordException(long seq, LocalizedText what, @Nullable Throwable cause) {
        super(
                new LocalizedText(
                        "账本的记录 " + seq + "：" + what.zh(),
                        "record " + seq + " of the journal: " + what.en()),
                cause);
        this.seq = seq;
    }

    /** The record's sequence. */
    public long seq() {
        return seq;
    }
}
