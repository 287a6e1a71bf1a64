package org.tidemark.journal.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.RefusalNumbers;

/**
 * Makes the records of one command after the other as the parts of its outcome come, each chained
 * to the one before. While a journal is executed again it compares them with those that are stored,
 * and makes only those that are missing after the last.
 */
final class CommandRecords {

    private static final byte[] NO_COMMAND = {};

    private final ChainHash chain;
    private long seq;
    private byte[] hash = ChainHash.genesis();

    private String id = "";
    private Timestamp at = Timestamp.EARLIEST;
    private boolean stamped;
    private byte[] content = NO_COMMAND;
    private RecordSink sink = record -> {};
    private StoredRecords stored = StoredRecords.NONE;
    private @Nullable ChainedRecord expected; // null where the journal has ended
    private @Nullable JournalRecord first; // null until there is one
    private int parts;
    private int missing;

    CommandRecords(String ledger) {
        chain = new ChainHash(ledger);
    }

    /** Starts behind that record. */
    void place(long lastSeq, byte[] lastHash) {
        seq = lastSeq;
        hash = lastHash;
    }

    long seq() {
        return seq;
    }

    byte[] hash() {
        return hash;
    }

    /** The first record of the command under way. */
    JournalRecord first() {
        return Objects.requireNonNull(first, "the command under way has no record yet");
    }

    /** Parts of the command under way so far. */
    int parts() {
        return parts;
    }

    /** Parts of the command under way that were not stored. */
    int missing() {
        return missing;
    }

    /** A new command is going to be executed. */
    void begin(String commandId, Timestamp time, boolean timeStamped, byte[] bytes, RecordSink to) {
        id = commandId;
        at = time;
        stamped = timeStamped;
        content = bytes;
        sink = to;
        stored = StoredRecords.NONE;
        expected = null;
        first = null;
        parts = 0;
        missing = 0;
    }

    /** The command of a stored record is going to be executed again. */
    void beginStored(ChainedRecord next, StoredRecords rest, RecordSink to) {
        JournalRecord record = next.record();
        begin(record.commandId(), record.at(), record.stamped(), record.command(), to);
        requireNext(next);
        stored = rest;
        expected = next;
    }

    /** The next part of the outcome; its record is stored already or given to the sink. */
    JournalRecord add(byte[] outcome, List<String> subjects) {
        if (parts > 0) {
            expected = stored.next().orElse(null);
        }
        JournalRecord record =
                expected != null ? compared(expected, outcome, subjects) : made(outcome, subjects);
        first = parts == 0 ? record : first;
        parts++;
        seq = record.seq();
        hash = record.hash();
        return record;
    }

    private JournalRecord made(byte[] outcome, List<String> subjects) {
        stored = StoredRecords.NONE;
        missing++;
        byte[] command = parts == 0 ? content : NO_COMMAND;
        byte[] next = chain.next(hash, seq + 1, at, stamped, id, command, outcome);
        JournalRecord record =
                new JournalRecord(seq + 1, at, stamped, id, command, outcome, next, subjects);
        sink.append(record);
        return record;
    }

    private JournalRecord compared(ChainedRecord next, byte[] outcome, List<String> subjects) {
        JournalRecord record = next.record();
        if (parts > 0) {
            requireNext(next);
            if (!record.isContinuation()
                    || !record.commandId().equals(id)
                    || !record.at().equals(at)
                    || record.stamped() != stamped) {
                throw new DivergedException(
                        record.seq(),
                        new LocalizedText(
                                "指令 " + id + " 在此记录处仍有后续",
                                "command " + id + " goes on where this record stands"));
            }
        }
        if (!Arrays.equals(outcome, record.outcome())
                && !RefusalNumbers.same(outcome, record.outcome())) {
            throw new DivergedException(
                    record.seq(),
                    new LocalizedText(
                            "指令 " + id + " 的结果不同", "command " + id + " has another outcome"));
        }
        return record.findableBy(subjects);
    }

    private void requireNext(ChainedRecord next) {
        if (!next.follows(seq, hash)) {
            throw new CorruptRecordException(
                    next.record().seq(),
                    new LocalizedText(
                            "不接在本账本的记录 " + seq + " 之后",
                            "does not follow record " + seq + " of this ledger"));
        }
    }
}
