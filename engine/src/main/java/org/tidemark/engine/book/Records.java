package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Records of eight longs side by side, 64 bytes each, so that one record costs one or two cache
 * lines.
 *
 * <p>Chunks come into being when they are first written; before that every field reads 0.
 */
final class Records {

    static final int FIELDS = 8;

    private static final int FIELD_BITS = 3;
    private static final int CHUNK_BITS = 13;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;
    private static final long[] UNWRITTEN = new long[FIELDS << CHUNK_BITS];

    private long[][] chunks = new long[0][];

    /** A field of a record. */
    long get(int record, int field) {
        int chunk = record >>> CHUNK_BITS;
        return chunk < chunks.length
                ? chunks[chunk][(record & CHUNK_MASK) << FIELD_BITS | field]
                : 0;
    }

    /** Reads a record ahead, the cache line of its start and that of its end; no meaning. */
    long touch(int record) {
        return get(record, 0) + get(record, FIELDS - 1);
    }

    /** Sets a field of a record. */
    void set(int record, int field, long value) {
        writable(record)[(record & CHUNK_MASK) << FIELD_BITS | field] = value;
    }

    /** Adds to a field of a record and gives the new value; overflow is an error. */
    long add(int record, int field, long amount) {
        long[] chunk = writable(record);
        int at = (record & CHUNK_MASK) << FIELD_BITS | field;
        long value = Math.addExact(chunk[at], amount);
        chunk[at] = value;
        return value;
    }

    @SuppressWarnings("ReferenceEquality") // the one shared array stands for all unwritten chunks
    private long[] writable(int record) {
        int chunk = record >>> CHUNK_BITS;
        if (chunk >= chunks.length) {
            int before = chunks.length;
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, before * 2));
            Arrays.fill(chunks, before, chunks.length, UNWRITTEN);
        }
        if (chunks[chunk] == UNWRITTEN) {
            chunks[chunk] = new long[FIELDS << CHUNK_BITS];
        }
        return chunks[chunk];
    }

    /** Writes the first records: a mask of the fields that are not 0, then those fields. */
    void save(DataOutput out, int count) throws IOException {
        for (int record = 0; record < count; record++) {
            int mask = 0;
            for (int field = 0; field < FIELDS; field++) {
                mask |= get(record, field) != 0 ? 1 << field : 0;
            }
            out.writeByte(mask);
            for (int field = 0; field < FIELDS; field++) {
                if ((mask & 1 << field) != 0) {
                    StateCodec.writeSigned(out, get(record, field));
                }
            }
        }
    }

    /** Reads what {@link #save} wrote into empty records. */
    void load(DataInput in, int count) throws IOException {
        for (int record = 0; record < count; record++) {
            int mask = in.readUnsignedByte();
            for (int field = 0; field < FIELDS; field++) {
                if ((mask & 1 << field) != 0) {
                    set(record, field, StateCodec.readSigned(in));
                }
            }
        }
    }
}
