package org.tidemark.journal.machine;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;

/** A command of the journal, executed again, has given something else than its record holds. */
public final class DivergedException extends JournalException {

    private static final long serialVersionUID = 1L;

    private final long seq;

    DivergedException(long seq, LocalizedText what) {
        super(
                new LocalizedText(
                        "账本的记录 " + seq + "：重新执行时，" + what.zh() + "；该记录被改动过，或本版本的规则与写入时的版本不同",
                        "record "
                                + seq
                                + " of the journal: executed again, "
                                + what.en()
                                + "; the record was changed, or this version has other rules than the one that wrote it"),
                null);
        this.seq = seq;
    }

    /** The record's sequence. */
    public long seq() {
        return seq;
    }
}
