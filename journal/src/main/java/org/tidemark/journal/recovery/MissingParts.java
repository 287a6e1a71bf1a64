package org.tidemark.journal.recovery;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.machine.RecordSink;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;

/**
 * Appends the last parts of a command in whose middle a journal was cut off. When the store goes
 * away meanwhile, whoever recovers next goes on from what is there then.
 */
public final class MissingParts implements RecordSink {

    private static final Logger LOG = LoggerFactory.getLogger(MissingParts.class);
    private static final int BYTES_AT_ONCE = 4 << 20;

    private final JournalAppender appender;
    private final List<JournalRecord> waiting = new ArrayList<>();
    private Head head;
    private long bytes;

    /** Appends behind that head. */
    public MissingParts(JournalAppender appender, Head head) {
        this.appender = appender;
        this.head = head;
    }

    @Override
    public void append(JournalRecord record) {
        if (waiting.isEmpty()) {
            LOG.info(
                    "writing the outcome of command {} from sequence {} on",
                    record.commandId(),
                    record.seq());
        }
        waiting.add(record);
        bytes += record.sizeBytes();
        if (bytes >= BYTES_AT_ONCE) {
            flush();
        }
    }

    /**
     * Appends what waits.
     *
     * @return the head after it
     * @throws org.tidemark.journal.store.StoreUnavailableException when the store cannot be reached
     * @throws JournalException when the head is elsewhere
     */
    public Head flush() {
        if (!waiting.isEmpty()) {
            JournalRecord last = waiting.getLast();
            Head to = new Head(head.epoch(), last.seq(), last.hash());
            if (!appender.append(head, to, waiting)) {
                throw new JournalException(
                        "the journal's head is no longer "
                                + head
                                + ": another writer has taken the ledger over; start again");
            }
            head = to;
            waiting.clear();
            bytes = 0;
        }
        return head;
    }
}
