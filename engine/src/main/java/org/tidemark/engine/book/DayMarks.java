package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Which members did a thing on which day, for the days that are not closed yet. */
public final class DayMarks {

    private final TreeMap<Long, BitSet> days = new TreeMap<>();

    /** Whether the member is marked on a day. */
    public boolean isMarked(long epochDay, int member) {
        BitSet members = days.get(epochDay);
        return members != null && members.get(member);
    }

    /** Marks a member on a day. */
    public void mark(long epochDay, int member) {
        days.computeIfAbsent(epochDay, day -> new BitSet()).set(member);
    }

    /** Those of a range of numbers who are marked on that very day so far. */
    public BitSet marked(long epochDay, int from, int to) {
        BitSet marked = new BitSet();
        BitSet members = days.getOrDefault(epochDay, marked);
        for (int m = members.nextSetBit(from); m >= 0 && m < to; m = members.nextSetBit(m + 1)) {
            marked.set(m);
        }
        return marked;
    }

    /**
     * Everybody marked on that very day, by enrolment order; that day and those before are
     * forgotten.
     */
    public BitSet close(long epochDay) {
        BitSet marked = days.getOrDefault(epochDay, new BitSet());
        days.headMap(epochDay, true).clear();
        return marked;
    }

    void save(DataOutput out) throws IOException {
        StateCodec.writeSigned(out, days.size());
        for (Map.Entry<Long, BitSet> day : days.entrySet()) {
            StateCodec.writeSigned(out, day.getKey());
            byte[] bits = day.getValue().toByteArray();
            StateCodec.writeSigned(out, bits.length);
            out.write(bits);
        }
    }

    void load(DataInput in) throws IOException {
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            long day = StateCodec.readSigned(in);
            byte[] bits = StateCodec.readBytes(in, StateCodec.readInt(in));
            days.put(day, BitSet.valueOf(bits));
        }
    }
}
