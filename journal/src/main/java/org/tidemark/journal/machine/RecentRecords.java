package org.tidemark.journal.machine;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tidemark.journal.record.JournalRecord;

/** The newest records, durable or not yet, by command id and by subject. For one thread. */
final class RecentRecords {

    private final int capacity;
    private final ArrayDeque<JournalRecord> inOrder = new ArrayDeque<>();
    private final Map<String, JournalRecord> byCommand = new HashMap<>();
    private final Map<String, JournalRecord> bySubject = new HashMap<>();

    /** Keeps so many records: more than can ever be on their way to the journal. */
    RecentRecords(int capacity) {
        this.capacity = capacity;
    }

    void add(JournalRecord record) {
        if (inOrder.size() == capacity) {
            forget(inOrder.removeFirst());
        }
        inOrder.addLast(record);
        if (!record.isContinuation()) {
            byCommand.put(record.commandId(), record);
        }
        for (String subject : record.subjects()) {
            bySubject.put(subject, record);
        }
    }

    Optional<JournalRecord> ofCommand(String id) {
        return Optional.ofNullable(byCommand.get(id));
    }

    Optional<JournalRecord> ofSubject(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    private void forget(JournalRecord record) {
        byCommand.remove(record.commandId(), record);
        for (String subject : record.subjects()) {
            bySubject.remove(subject, record); // unless a newer record has taken its place
        }
    }
}
