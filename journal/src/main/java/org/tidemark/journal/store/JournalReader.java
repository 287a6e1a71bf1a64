package org.tidemark.journal.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tidemark.journal.record.JournalRecord;

/**
 * Reads a journal. For one thread. Every method throws {@link StoreUnavailableException} when the
 * store cannot be reached; asking again later is harmless.
 */
public interface JournalReader extends AutoCloseable {

    /** The head; of epoch 0 when the ledger has never been opened. */
    Head head();

    /**
     * The records after a sequence, in order, at most so many. It may give fewer when they are
     * large or when one is missing; none means that the next one is not there.
     */
    List<JournalRecord> after(long seq, int limit);

    /** The record of a command, the first of several, if there is one below a sequence. */
    Optional<JournalRecord> ofCommand(String commandId, long beforeSeq);

    /** The newest record of a subject below a sequence. */
    Optional<JournalRecord> ofSubject(String subject, long beforeSeq);

    /**
     * The subjects of the records after one sequence and up to another, in order of record and
     * name.
     */
    List<SubjectRow> subjects(long afterSeq, long toSeq);

    /** The hash of a record; empty where it is missing. */
    default Optional<byte[]> hashOf(long seq) {
        return after(seq - 1, 1).stream()
                .filter(record -> record.seq() == seq)
                .map(JournalRecord::hash)
                .findFirst();
    }

    /**
     * Under which sequence others have seen the record of a command: what the journal has lost they
     * may still know. Empty where nobody has, or nobody can be asked.
     */
    default OptionalLong seenElsewhere(String commandId) {
        return OptionalLong.empty();
    }

    @Override
    void close();

    /** A record can be found by this subject. */
    record SubjectRow(long seq, String subject) {}
}
