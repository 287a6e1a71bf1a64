package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who waits for a queue rebate, first in first out. Entries are numbered; gone ones are forgotten.
 */
public final class QueueBook {

    /** One waiting entry; what it lacks is target less paid, always above 0 while it waits. */
    public static final class Entry {
        private final long number;
        private final int member;
        private long targetFen;
        private long paidFen;

        private Entry(long number, int member, long targetFen, long paidFen) {
            this.number = number;
            this.member = member;
            this.targetFen = targetFen;
            this.paidFen = paidFen;
        }

        /** Number of the entry. */
        public long number() {
            return number;
        }

        /** Who is paid. */
        public int member() {
            return member;
        }

        /** What has been paid, in fen. */
        public long paidFen() {
            return paidFen;
        }

        /** What is still to be paid, in fen; not above 0 when it is full. */
        public long lackingFen() {
            return targetFen - paidFen;
        }
    }

    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final Map<Long, Entry> byNumber = new HashMap<>();
    private long lastNumber;

    /** The entry that is paid next, if any waits. */
    public Optional<Entry> head() {
        // Entries that a reversal made full stay in the line until they come to the front.
        while (!waiting.isEmpty() && !byNumber.containsKey(waiting.peekFirst().number)) {
            waiting.removeFirst();
        }
        return Optional.ofNullable(waiting.peekFirst());
    }

    /** The waiting entry of that number, if it has not gone. */
    public Optional<Entry> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Puts an entry at the end and gives its number. */
    public long join(int member, long targetFen) {
        lastNumber++;
        append(new Entry(lastNumber, member, targetFen, 0));
        return lastNumber;
    }

    private void append(Entry entry) {
        waiting.addLast(entry);
        byNumber.put(entry.number, entry);
    }

    /** Counts a payment to a waiting entry, which goes when nothing is lacking. */
    public void pay(Entry entry, long fen) {
        entry.paidFen += fen;
        leaveIfFull(entry);
    }

    /** Lowers the target of a waiting entry, which goes when nothing is lacking. */
    public void lowerTarget(Entry entry, long fen) {
        entry.targetFen -= fen;
        leaveIfFull(entry);
    }

    private void leaveIfFull(Entry entry) {
        if (entry.lackingFen() <= 0) {
            byNumber.remove(entry.number);
        }
    }

    void save(DataOutput out) throws IOException {
        StateCodec.writeSigned(out, lastNumber);
        StateCodec.writeSigned(out, byNumber.size());
        for (Entry entry : waiting) {
            if (byNumber.containsKey(entry.number)) {
                StateCodec.writeSigned(out, entry.number);
                StateCodec.writeSigned(out, entry.member);
                StateCodec.writeSigned(out, entry.targetFen);
                StateCodec.writeSigned(out, entry.paidFen);
            }
        }
    }

    void load(DataInput in) throws IOException {
        lastNumber = StateCodec.readSigned(in);
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            append(
                    new Entry(
                            StateCodec.readSigned(in),
                            StateCodec.readInt(in),
                            StateCodec.readSigned(in),
                            StateCodec.readSigned(in)));
        }
    }
}
