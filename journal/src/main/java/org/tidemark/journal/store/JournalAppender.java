package org.tidemark.journal.store;

import java.util.List;
import org.tidemark.journal.record.JournalRecord;

/** Writes at the end of a journal. For one thread. */
public interface JournalAppender extends AutoCloseable {

    /**
     * Raises the epoch and so ends the right to write of everybody else.
     *
     * @return the head under the new epoch
     * @throws StoreUnavailableException when nobody knows whether it happened
     */
    Head takeOver();

    /**
     * Appends records and moves the head, both or neither. When it returns true they are durable.
     *
     * @param from where the head must be
     * @param to where the head goes: same epoch, the last record's sequence and hash
     * @return false when the head is elsewhere; then nothing was written
     * @throws StoreUnavailableException when nobody knows whether it happened
     * @throws StoreRejectedException when the store will never take these records
     */
    boolean append(Head from, Head to, List<JournalRecord> records);

    /**
     * The head after everything that is still under way has ended, durable as it is returned.
     *
     * @throws StoreUnavailableException when the store cannot be reached
     */
    Head settle();

    /**
     * Whether this still is the head, so that what was read before is not stale.
     *
     * @throws StoreUnavailableException when the store cannot be reached
     */
    boolean confirm(Head head);

    @Override
    void close();
}
