package org.tidemark.journal.service;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.Outcome;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordedOutcome;

/** The durable answer to a command. */
public final class Reply {

    private final long seq;
    private final @Nullable Outcome outcome; // null when it has to be read from the record
    private final boolean duplicate;
    private final @Nullable JournalRecord record; // null when there is none

    private Reply(
            long seq,
            @Nullable Outcome outcome,
            boolean duplicate,
            @Nullable JournalRecord record) {
        this.seq = seq;
        this.outcome = outcome;
        this.duplicate = duplicate;
        this.record = record;
    }

    static Reply recorded(JournalRecord record, Outcome outcome) {
        return new Reply(record.seq(), outcome, false, record);
    }

    static Reply repeated(JournalRecord original) {
        return new Reply(original.seq(), null, true, original);
    }

    static Reply conflicting(long seenSeq, Outcome outcome) {
        return new Reply(seenSeq, outcome, false, null);
    }

    /**
     * Sequence of the command's record, the first one if it has several; the same for each
     * repetition. For a conflict, which leaves no record, the sequence that was seen.
     */
    public long seq() {
        return seq;
    }

    /** Accepted or rejected; for a repetition, what became of the command the first time. */
    public Outcome outcome() {
        return outcome != null
                ? outcome
                : OutcomeDecoder.decode(Objects.requireNonNull(record)).outcome();
    }

    /** Whether the same command was given before; nothing happened this time. */
    public boolean duplicate() {
        return duplicate;
    }

    /** The command's record, the first one if it has several; none for a conflict of ids. */
    public Optional<JournalRecord> record() {
        return Optional.ofNullable(record);
    }

    /**
     * The events of the command, read from its record; none for a conflict of ids. Of a command
     * with several records it is the beginning, and says that there is {@link
     * RecordedOutcome#more}.
     */
    public Optional<RecordedOutcome> recorded() {
        return record().map(OutcomeDecoder::decode);
    }
}
