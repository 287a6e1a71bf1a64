package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Who waits for a queue rebate, first in first out. Entries are numbered 1, 2, 3 ...; an entry
 * waits while it lacks something.
 *
 * <p>Entries lie in a ring in the order of their numbers. A place in it stays good until the entry
 * and all before it are gone; then they are forgotten.
 */
public final class QueueBook implements MechanismBook {

    /** The book's tag. */
    public static final String TAG = "queue";

    /** The place of no entry. */
    public static final long NOWHERE = -1;

    private static final int NUMBER = 0;
    private static final int MEMBER = 1;
    private static final int TARGET = 2;
    private static final int PAID = 3;
    private static final int FIELDS = 4;

    private long[] ring = new long[16 * FIELDS];
    private long first;
    private long end;
    private int length;
    private long lastNumber;

    /** That of a programme. */
    public static QueueBook of(ProgrammeBook programme) {
        return programme.open(TAG, QueueBook.class, QueueBook::new);
    }

    /** The entry that is paid next, {@link #NOWHERE} when none waits. */
    public long head() {
        while (first < end && lackingFen(first) <= 0) {
            first++;
        }
        return first < end ? first : NOWHERE;
    }

    /** Number of entries that wait. */
    public int length() {
        return length;
    }

    /** The first waiting entry behind a place, {@link #NOWHERE} when none waits there. */
    public long next(long place) {
        long next = place + 1;
        while (next < end && lackingFen(next) <= 0) {
            next++;
        }
        return next < end ? next : NOWHERE;
    }

    /** Number of a waiting entry. */
    public long number(long place) {
        return get(place, NUMBER);
    }

    /** The waiting entry of that number, {@link #NOWHERE} if it has gone. */
    public long find(long number) {
        long low = first;
        long high = end;
        while (low < high) {
            long middle = low + high >>> 1;
            if (get(middle, NUMBER) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end && get(low, NUMBER) == number && lackingFen(low) > 0 ? low : NOWHERE;
    }

    /** Who is paid. */
    public int member(long place) {
        return (int) get(place, MEMBER);
    }

    /** What has been paid, in fen. */
    public long paidFen(long place) {
        return get(place, PAID);
    }

    /** What is still to be paid, in fen; not above 0 when it is full. */
    public long lackingFen(long place) {
        return get(place, TARGET) - get(place, PAID);
    }

    /** Puts an entry at the end and gives its number. */
    public long join(int member, long targetFen) {
        lastNumber++;
        append(lastNumber, member, targetFen, 0);
        return lastNumber;
    }

    /** Counts a payment to a waiting entry, which goes when nothing is lacking. */
    public void pay(long place, long fen) {
        ring[at(place, PAID)] += fen;
        leaveIfFull(place);
    }

    /** Lowers the target of a waiting entry, which goes when nothing is lacking. */
    public void lowerTarget(long place, long fen) {
        ring[at(place, TARGET)] -= fen;
        leaveIfFull(place);
    }

    private void leaveIfFull(long place) {
        length -= lackingFen(place) <= 0 ? 1 : 0;
    }

    private void append(long number, int member, long targetFen, long paidFen) {
        if ((end - first) * FIELDS == ring.length) {
            grow();
        }
        ring[at(end, NUMBER)] = number;
        ring[at(end, MEMBER)] = member;
        ring[at(end, TARGET)] = targetFen;
        ring[at(end, PAID)] = paidFen;
        end++;
        length++;
    }

    private void grow() {
        long[] before = ring;
        ring = new long[Math.multiplyExact(before.length, 2)];
        for (long place = first; place < end; place++) {
            int from = (int) (place * FIELDS) & before.length - 1;
            System.arraycopy(before, from, ring, at(place, 0), FIELDS);
        }
    }

    private long get(long place, int field) {
        return ring[at(place, field)];
    }

    private int at(long place, int field) {
        return (int) (place * FIELDS) & ring.length - 1 | field;
    }

    @Override
    public void save(DataOutput out, int members) throws IOException {
        StateCodec.writeSigned(out, lastNumber);
        long waiting = 0;
        for (long place = first; place < end; place++) {
            waiting += lackingFen(place) > 0 ? 1 : 0;
        }
        StateCodec.writeSigned(out, waiting);
        for (long place = first; place < end; place++) {
            for (int field = 0; lackingFen(place) > 0 && field < FIELDS; field++) {
                StateCodec.writeSigned(out, get(place, field));
            }
        }
    }

    @Override
    public void load(DataInput in, int members) throws IOException {
        lastNumber = StateCodec.readSigned(in);
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            append(
                    StateCodec.readSigned(in),
                    StateCodec.readInt(in),
                    StateCodec.readSigned(in),
                    StateCodec.readSigned(in));
        }
    }
}
