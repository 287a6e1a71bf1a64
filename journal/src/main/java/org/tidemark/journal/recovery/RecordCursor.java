package org.tidemark.journal.recovery;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.machine.StoredRecords;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;

/**
 * The records of a journal one by one, up to the head that it had at the beginning. Reading,
 * checking the chain and decoding go on beside on a thread of their own.
 */
public final class RecordCursor implements StoredRecords, AutoCloseable {

    private final RecordPages pages;
    private final Head head;
    private final Queue<ChainedRecord> page = new ArrayDeque<>();
    private Head place;

    /**
     * The records of a ledger between two places of a journal. The reader is not to be used by
     * anybody else until this is closed.
     */
    public RecordCursor(JournalReader reader, String ledger, Head after, Head head) {
        this.pages = new RecordPages(reader, ledger, after.seq(), after.hash());
        this.head = head;
        this.place = after;
    }

    /**
     * The next record, nothing at the head.
     *
     * @throws CorruptRecordException when it was changed or does not stand where it should, or when
     *     there is none although the head is not reached
     * @throws org.tidemark.journal.store.StoreUnavailableException when the store cannot be reached
     */
    @Override
    public Optional<ChainedRecord> next() {
        if (place.seq() >= head.seq()) {
            return Optional.empty();
        }
        if (page.isEmpty()) {
            page.addAll(pages.next());
        }
        ChainedRecord next = page.poll();
        if (next == null) {
            throw new CorruptRecordException(place.seq() + 1, new LocalizedText("缺失", "missing"));
        }
        place = new Head(head.epoch(), next.record().seq(), next.record().hash());
        return Optional.of(next);
    }

    /** Commands of records that come soon, as far as they are at hand; at most so many. */
    public List<Command> commandsAhead(int most) {
        return page.stream()
                .filter(next -> !next.record().isContinuation())
                .limit(most)
                .map(ChainedRecord::command)
                .toList();
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
