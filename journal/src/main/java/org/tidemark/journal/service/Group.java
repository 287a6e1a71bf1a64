package org.tidemark.journal.service;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;

/** What is committed and answered together; it may begin or end inside a long command. */
final class Group {

    private final Head from;
    private final List<JournalRecord> records = new ArrayList<>();
    private final List<Answer<?>> answers = new ArrayList<>();
    private long bytes;

    /** A group whose records follow that head. */
    Group(Head from) {
        this.from = from;
    }

    void add(JournalRecord record) {
        records.add(record);
        bytes += record.sizeBytes();
    }

    void add(Answer<?> answer) {
        answers.add(answer);
    }

    Head from() {
        return from;
    }

    /** The head once this group is committed. */
    Head to() {
        if (records.isEmpty()) {
            return from;
        }
        JournalRecord last = records.getLast();
        return new Head(from.epoch(), last.seq(), last.hash());
    }

    List<JournalRecord> records() {
        return records;
    }

    boolean isEmpty() {
        return records.isEmpty() && answers.isEmpty();
    }

    /** Whether it has reached a limit. Reads alone count as well. */
    boolean isFull(LedgerOptions options) {
        return records.size() >= options.groupRecords()
                || answers.size() >= 2 * options.groupRecords()
                || bytes >= options.groupBytes();
    }

    void release() {
        answers.forEach(Answer::release);
    }

    void fail(Throwable cause) {
        answers.forEach(answer -> answer.fail(cause));
    }
}
