package org.tidemark.journal.verify;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;

/**
 * Reads a journal piece by piece, while it grows: every record must be there and follow from the
 * one before it. Executes nothing. For one thread.
 */
public final class ChainScrub implements AutoCloseable {

    private final JournalReader reader;
    private final ChainHash chain;

    /** A scrub of that ledger; closes the reader. */
    public ChainScrub(JournalReader reader, String ledger) {
        this.reader = reader;
        this.chain = new ChainHash(ledger);
    }

    /** What was found in a piece. */
    public sealed interface Piece {

        /**
         * All of it is as it was written.
         *
         * @param seq sequence of the last record that was read
         * @param hash of that record
         * @param head sequence of the last record that there was
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Whole(long seq, byte[] hash, long head) implements Piece {}

        /**
         * The first record that is not.
         *
         * @param what a sentence without its stop
         */
        record Damaged(long seq, LocalizedText what) implements Piece {}
    }

    /** Sequence of the last record that there is. */
    public long head() {
        return reader.head().seq();
    }

    /**
     * Reads on behind a record.
     *
     * @param hash of that record as it was read last
     * @param most so many records at most
     * @throws org.tidemark.journal.store.StoreUnavailableException when the store cannot be reached
     */
    public Piece read(long afterSeq, byte[] hash, int most) {
        Head head = reader.head();
        long seq = afterSeq;
        byte[] last = hash;
        try {
            long left = head.seq() - seq;
            List<JournalRecord> records =
                    left <= 0 ? List.of() : reader.after(seq, (int) Math.min(most, left));
            if (left > 0 && records.isEmpty()) {
                throw new CorruptRecordException(seq + 1, new LocalizedText("缺失", "missing"));
            }
            for (JournalRecord record : records) {
                ChainedRecord.check(chain, seq, last, record);
                seq = record.seq();
                last = record.hash();
            }
            if (seq >= head.seq() && !head.samePlace(new Head(head.epoch(), seq, last))) {
                throw new CorruptRecordException(
                        seq,
                        new LocalizedText(
                                "不是账本头（" + head + "）所指的那一条",
                                "is not the one that the head (" + head + ") names"));
            }
            return new Piece.Whole(seq, last, head.seq());
        } catch (CorruptRecordException damaged) {
            return new Piece.Damaged(damaged.seq(), damaged.text());
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
