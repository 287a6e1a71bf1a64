package org.tidemark.journal.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A stored record that was found to follow the one before it, its command read. What costs time and
 * needs no ledger is done when it is made, on whatever thread that is.
 */
public final class ChainedRecord {

    private final JournalRecord record;
    private final byte[] previousHash;
    private final @Nullable Command command; // null on a continuation

    private ChainedRecord(JournalRecord record, byte[] previousHash, @Nullable Command command) {
        this.record = record;
        this.previousHash = previousHash;
        this.command = command;
    }

    /**
     * Checks a record against the place where it should stand.
     *
     * @throws CorruptRecordException when it does not belong there, was changed or cannot be read
     */
    public static ChainedRecord check(
            ChainHash chain, long previousSeq, byte[] previousHash, JournalRecord record) {
        if (record.seq() != previousSeq + 1) {
            throw new CorruptRecordException(
                    previousSeq + 1,
                    new LocalizedText(
                            "缺失；现有的下一条是 " + record.seq(),
                            "missing; the next one there is " + record.seq()));
        }
        if (!Arrays.equals(chain.next(previousHash, record), record.hash())) {
            throw new CorruptRecordException(
                    record.seq(),
                    new LocalizedText(
                            "其哈希与接在前一条之后的内容不符",
                            "its hash is not that of its content after the record before it"));
        }
        Command command = record.isContinuation() ? null : CommandDecoder.decode(record);
        return new ChainedRecord(record, previousHash, command);
    }

    /** The record as it is stored. */
    public JournalRecord record() {
        return record;
    }

    /** The hash of the record before it; shared, not copied. */
    byte[] previousHash() {
        return previousHash;
    }

    /** Whether it stands right behind a record of that sequence and hash. */
    public boolean follows(long seq, byte[] hash) {
        return record.seq() == seq + 1 && Arrays.equals(previousHash, hash);
    }

    /**
     * The command that the record begins.
     *
     * @throws CorruptRecordException when it is a continuation
     */
    public Command command() {
        if (command == null) {
            throw new CorruptRecordException(
                    record.seq(),
                    new LocalizedText(
                            "是指令 " + record.commandId() + " 结果的一部分，而该指令此前已结束",
                            "a part of the outcome of command "
                                    + record.commandId()
                                    + ", which has ended before"));
        }
        return command;
    }
}
