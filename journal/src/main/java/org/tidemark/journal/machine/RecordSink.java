package org.tidemark.journal.machine;

import org.tidemark.journal.record.JournalRecord;

/** Takes records that are to be appended to the journal, in order. */
@FunctionalInterface
public interface RecordSink {

    /** The next record; while its command is still being executed if more parts follow. */
    void append(JournalRecord record);
}
