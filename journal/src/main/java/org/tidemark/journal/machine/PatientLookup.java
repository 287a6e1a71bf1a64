package org.tidemark.journal.machine;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.StoreUnavailableException;

/**
 * Asks a journal until it answers: a command that is half executed cannot be put aside until the
 * database is back. Believes no record that was changed and no gap: a record is checked against the
 * one before it, and where there is none although somebody else has seen it, it is missing. Both
 * cost the same however long the journal is.
 */
public final class PatientLookup implements RecordLookup {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final JournalReader reader;
    private final BooleanSupplier abandoned;
    private final ChainHash chain;
    private volatile String trouble = "";

    /** A lookup in that ledger's journal that gives up only when abandoned. */
    public PatientLookup(String ledger, JournalReader reader, BooleanSupplier abandoned) {
        this.reader = reader;
        this.abandoned = abandoned;
        this.chain = new ChainHash(ledger);
    }

    /**
     * {@inheritDoc}
     *
     * @throws CorruptRecordException when it was changed or is missing
     */
    @Override
    public Optional<JournalRecord> ofCommand(String commandId, long beforeSeq) {
        return ask(() -> {
            Optional<JournalRecord> found = reader.ofCommand(commandId, beforeSeq);
            found.ifPresentOrElse(this::requireChained, () -> requireUnseen(commandId, beforeSeq));
            return found;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws CorruptRecordException when it was changed or is missing
     */
    @Override
    public Optional<JournalRecord> ofSubject(String subject, long beforeSeq) {
        return ask(() -> {
            Optional<JournalRecord> found = reader.ofSubject(subject, beforeSeq);
            found.ifPresent(this::requireChained);
            return found;
        });
    }

    private void requireChained(JournalRecord record) {
        long before = record.seq() - 1;
        byte[] hash =
                before == 0
                        ? ChainHash.genesis()
                        : reader.hashOf(before).orElseThrow(() -> missing(before));
        ChainedRecord.check(chain, before, hash, record);
    }

    private void requireUnseen(String commandId, long beforeSeq) {
        OptionalLong seen = reader.seenElsewhere(commandId);
        if (seen.isPresent() && seen.getAsLong() < beforeSeq) {
            throw missing(seen.getAsLong());
        }
    }

    private static CorruptRecordException missing(long seq) {
        return new CorruptRecordException(seq, new LocalizedText("缺失", "missing"));
    }

    /** What keeps an answer from coming, empty if nothing does; from any thread. */
    public String trouble() {
        return trouble;
    }

    private <T> T ask(Supplier<T> question) {
        while (true) {
            try {
                T answer = question.get();
                trouble = "";
                return answer;
            } catch (StoreUnavailableException e) {
                if (abandoned.getAsBoolean()) {
                    throw e;
                }
                trouble = String.valueOf(e.getMessage());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
