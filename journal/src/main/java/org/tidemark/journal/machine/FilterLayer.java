package org.tidemark.journal.machine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A Bloom filter over 64-bit fingerprints: 16 bits and 10 probes for each, so that a full one takes
 * fewer than one in 2000 for what it is not (Kirsch and Mitzenmacher, Less Hashing, Same
 * Performance).
 */
final class FilterLayer {

    private static final int BITS_PER_ENTRY = 16;
    private static final int PROBES = 10;
    private static final int WORDS_AT_ONCE = 1_024;

    private final long capacity;
    private final long[] words;
    private final long mask;

    /** An empty layer for so many fingerprints, a power of two. */
    FilterLayer(long capacity) {
        this.capacity = capacity;
        words = new long[Math.toIntExact(capacity * BITS_PER_ENTRY / Long.SIZE)];
        mask = capacity * BITS_PER_ENTRY - 1;
    }

    long capacity() {
        return capacity;
    }

    void put(long fingerprint) {
        long step = step(fingerprint);
        long at = fingerprint;
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = at & mask;
            words[(int) (bit >>> 6)] |= 1L << bit;
            at += step;
        }
    }

    boolean mightContain(long fingerprint) {
        long step = step(fingerprint);
        long at = fingerprint;
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = at & mask;
            if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
            at += step;
        }
        return true;
    }

    void save(DataOutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(WORDS_AT_ONCE * Long.BYTES);
        for (int from = 0; from < words.length; from += WORDS_AT_ONCE) {
            int count = Math.min(WORDS_AT_ONCE, words.length - from);
            buffer.clear().asLongBuffer().put(words, from, count);
            out.write(buffer.array(), 0, count * Long.BYTES);
        }
    }

    static FilterLayer load(long capacity, DataInputStream in) throws IOException {
        FilterLayer layer = new FilterLayer(capacity);
        ByteBuffer buffer = ByteBuffer.allocate(WORDS_AT_ONCE * Long.BYTES);
        for (int from = 0; from < layer.words.length; from += WORDS_AT_ONCE) {
            int count = Math.min(WORDS_AT_ONCE, layer.words.length - from);
            in.readFully(buffer.array(), 0, count * Long.BYTES);
            buffer.clear().asLongBuffer().get(layer.words, from, count);
        }
        return layer;
    }

    /** A second hash out of the first; odd, so that the probes go everywhere. */
    private static long step(long fingerprint) {
        return Long.rotateLeft(fingerprint * 0x9E37_79B9_7F4A_7C15L, 29) | 1;
    }
}
