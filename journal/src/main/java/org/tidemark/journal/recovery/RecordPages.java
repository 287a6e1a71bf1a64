package org.tidemark.journal.recovery;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.JournalReader;

/**
 * The records of a journal page by page; while one page is being worked on, the next one is read.
 * The reader is not to be used by anybody else until this is closed.
 */
final class RecordPages implements AutoCloseable {

    private static final int PAGE_RECORDS = 2_000;

    private final JournalReader reader;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("journal-read-ahead").daemon(true).factory());
    private Future<List<JournalRecord>> next;

    /** The pages after a sequence. */
    RecordPages(JournalReader reader, long afterSeq) {
        this.reader = reader;
        next = ask(afterSeq);
    }

    /**
     * The next page, empty at the end.
     *
     * @throws org.tidemark.journal.store.StoreUnavailableException when the store cannot be reached
     */
    List<JournalRecord> next() {
        try {
            List<JournalRecord> page = next.get();
            if (!page.isEmpty()) {
                next = ask(page.getLast().seq());
            }
            return page;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalException("interrupted while reading the journal", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JournalException failure) {
                throw failure;
            }
            throw new JournalException("the journal cannot be read: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }

    private Future<List<JournalRecord>> ask(long afterSeq) {
        return thread.submit(() -> reader.after(afterSeq, PAGE_RECORDS));
    }
}
