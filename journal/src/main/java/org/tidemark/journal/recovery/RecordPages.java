package org.tidemark.journal.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.JournalReader;

/**
 * The records of a journal page by page; while one page is being worked on, the next one is read,
 * its chain checked and its commands decoded. The reader is not to be used by anybody else until
 * this is closed.
 */
final class RecordPages implements AutoCloseable {

    private static final int PAGE_RECORDS = 2_000;

    private final JournalReader reader;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("journal-read-ahead").daemon(true).factory());
    private final ChainHash chain; // on that thread
    private Future<List<ChainedRecord>> next;

    /** The pages of a ledger after a sequence with that hash. */
    RecordPages(JournalReader reader, String ledger, long afterSeq, byte[] afterHash) {
        this.reader = reader;
        chain = new ChainHash(ledger);
        next = ask(afterSeq, afterHash);
    }

    /**
     * The next page, empty at the end. It ends before a record that is wrong, so that all before
     * that is worked on first; the page after it throws.
     *
     * @throws org.tidemark.journal.record.CorruptRecordException when its first record is wrong
     * @throws org.tidemark.journal.store.StoreUnavailableException when the store cannot be reached
     */
    List<ChainedRecord> next() {
        try {
            List<ChainedRecord> page = next.get();
            if (!page.isEmpty()) {
                JournalRecord last = page.getLast().record();
                next = ask(last.seq(), last.hash());
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

    private Future<List<ChainedRecord>> ask(long afterSeq, byte[] afterHash) {
        return thread.submit(() -> checked(afterSeq, afterHash));
    }

    private List<ChainedRecord> checked(long afterSeq, byte[] afterHash) {
        List<ChainedRecord> page = new ArrayList<>(PAGE_RECORDS);
        long seq = afterSeq;
        byte[] hash = afterHash;
        for (JournalRecord record : reader.after(afterSeq, PAGE_RECORDS)) {
            try {
                page.add(ChainedRecord.check(chain, seq, hash, record));
            } catch (CorruptRecordException e) {
                if (page.isEmpty()) {
                    throw e;
                }
                return page;
            }
            seq = record.seq();
            hash = record.hash();
        }
        return page;
    }
}
