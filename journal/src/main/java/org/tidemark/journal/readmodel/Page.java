package org.tidemark.journal.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.command.By;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedOutcome;

/** What some records in a row make of the tables. */
final class Page {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<BalanceKey, Long> changes = new LinkedHashMap<>();
    private final Map<PositionKey, RecordedEvent.PositionState> positions = new LinkedHashMap<>();
    private long wholeSeq;

    /** A record with its events, and who had its command done: told at its first record. */
    record Entry(JournalRecord record, List<RecordedEvent> events, By by) {}

    /** An account in an asset. */
    record BalanceKey(String account, String asset) {}

    /** A member in a programme. */
    record PositionKey(String programme, String member) {}

    /**
     * A page of records.
     *
     * @param wholeBefore the last record before them that ended a command
     */
    Page(List<JournalRecord> records, long wholeBefore) {
        wholeSeq = wholeBefore;
        for (JournalRecord record : records) {
            RecordedOutcome outcome = OutcomeDecoder.decode(record);
            List<RecordedEvent> events = outcome.events();
            By by = record.isContinuation() ? By.NOBODY : CommandDecoder.decode(record).by();
            entries.add(new Entry(record, events, by));
            events.forEach(this::add);
            wholeSeq = outcome.more() ? wholeSeq : record.seq();
        }
    }

    /** The last record that ended a command. */
    long wholeSeq() {
        return wholeSeq;
    }

    private void add(RecordedEvent event) {
        for (RecordedEvent.Posting posting : event.postings()) {
            changes.merge(
                    new BalanceKey(posting.account(), posting.asset()),
                    posting.amount(),
                    Math::addExact);
        }
        for (RecordedEvent.PositionState position : event.positions()) {
            positions.put(new PositionKey(position.programme(), position.member()), position);
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** By how much each balance changes. */
    Map<BalanceKey, Long> changes() {
        return changes;
    }

    /** The positions that were touched, as they are after the page. */
    Map<PositionKey, RecordedEvent.PositionState> positions() {
        return positions;
    }

    /** The pools that a record touched, as they are after it. */
    static Map<String, RecordedEvent.PoolState> pools(Entry entry) {
        Map<String, RecordedEvent.PoolState> pools = new LinkedHashMap<>();
        for (RecordedEvent event : entry.events()) {
            event.pools().forEach(pool -> pools.put(pool.programme(), pool));
        }
        return pools;
    }
}
