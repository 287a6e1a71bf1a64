package org.tidemark.journal.machine;

import java.util.Optional;
import org.tidemark.journal.record.JournalRecord;

/**
 * Finds durable records of a journal. Does not fail: who waits for a store that is away, waits
 * here.
 */
public interface RecordLookup {

    /** Finds nothing. */
    RecordLookup NONE =
            new RecordLookup() {
                @Override
                public Optional<JournalRecord> ofCommand(String commandId, long beforeSeq) {
                    return Optional.empty();
                }

                @Override
                public Optional<JournalRecord> ofSubject(String subject, long beforeSeq) {
                    return Optional.empty();
                }
            };

    /** The record of a command, if there is one below a sequence. */
    Optional<JournalRecord> ofCommand(String commandId, long beforeSeq);

    /** The newest record of a subject below a sequence. */
    Optional<JournalRecord> ofSubject(String subject, long beforeSeq);
}
