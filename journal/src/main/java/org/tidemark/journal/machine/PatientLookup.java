package org.tidemark.journal.machine;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.StoreUnavailableException;

/**
 * Asks a journal until it answers: a command that is half executed cannot be put aside until the
 * database is back.
 */
public final class PatientLookup implements RecordLookup {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final JournalReader reader;
    private final BooleanSupplier abandoned;
    private volatile String trouble = "";

    /** A lookup that gives up only when abandoned. */
    public PatientLookup(JournalReader reader, BooleanSupplier abandoned) {
        this.reader = reader;
        this.abandoned = abandoned;
    }

    @Override
    public Optional<JournalRecord> ofCommand(String commandId, long beforeSeq) {
        return ask(() -> reader.ofCommand(commandId, beforeSeq));
    }

    @Override
    public Optional<JournalRecord> ofSubject(String subject, long beforeSeq) {
        return ask(() -> reader.ofSubject(subject, beforeSeq));
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
