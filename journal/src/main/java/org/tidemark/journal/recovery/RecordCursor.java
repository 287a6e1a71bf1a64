package org.tidemark.journal.recovery;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.tidemark.journal.machine.StoredRecords;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;

/** The records of a journal one by one, up to the head that it had at the beginning. */
public final class RecordCursor implements StoredRecords, AutoCloseable {

    private final RecordPages pages;
    private final Head head;
    private final Queue<JournalRecord> page = new ArrayDeque<>();
    private Head place;

    /**
     * The records between two places of a journal. The reader is not to be used by anybody else
     * until this is closed.
     */
    public RecordCursor(JournalReader reader, Head after, Head head) {
        this.pages = new RecordPages(reader, after.seq());
        this.head = head;
        this.place = after;
    }

    /**
     * The next record, nothing at the head.
     *
     * @throws CorruptRecordException when there is none although the head is not reached
     * @throws org.tidemark.journal.store.StoreUnavailableException when the store cannot be reached
     */
    @Override
    public Optional<JournalRecord> next() {
        if (place.seq() >= head.seq()) {
            return Optional.empty();
        }
        if (page.isEmpty()) {
            page.addAll(pages.next());
        }
        JournalRecord record = page.poll();
        if (record == null) {
            throw new CorruptRecordException(place.seq() + 1, "missing", null);
        }
        place = new Head(head.epoch(), record.seq(), record.hash());
        return Optional.of(record);
    }

    /** Sequence of the last record that it gave. */
    public long seq() {
        return place.seq();
    }

    /** Whether the last record is the one that the head names. */
    public boolean isAtHead() {
        return head.samePlace(place);
    }

    @Override
    public void close() {
        pages.close();
    }
}
