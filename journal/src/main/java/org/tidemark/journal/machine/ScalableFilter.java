package org.tidemark.journal.machine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of a text either "never seen" or "perhaps": Bloom filters, each twice as large as the one
 * before, so that a ledger may grow without end at two to four bytes a text. A text is hashed once
 * for all of them. For one thread.
 */
final class ScalableFilter {

    private static final int FIRST_TEXTS = 1 << 16;

    private final List<FilterLayer> layers = new ArrayList<>();
    private long inLast;

    /** An empty filter. */
    ScalableFilter() {
        layers.add(new FilterLayer(FIRST_TEXTS));
    }

    /** Notes a text. */
    void put(String text) {
        FilterLayer last = layers.getLast();
        if (inLast == last.capacity()) {
            last = new FilterLayer(2 * last.capacity());
            layers.add(last);
            inLast = 0;
        }
        last.put(fingerprint(text));
        inLast++;
    }

    /** Whether the text may have been noted; false is certain. */
    boolean mightContain(String text) {
        long fingerprint = fingerprint(text);
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).mightContain(fingerprint)) {
                return true;
            }
        }
        return false;
    }

    /** Writes all bits: the same texts in the same order give the same bytes. */
    void save(DataOutputStream out) throws IOException {
        out.writeLong(inLast);
        out.writeInt(layers.size());
        for (FilterLayer layer : layers) {
            layer.save(out);
        }
    }

    /** Reads what {@link #save} wrote. */
    static ScalableFilter load(DataInputStream in) throws IOException {
        ScalableFilter filter = new ScalableFilter();
        filter.inLast = in.readLong();
        int count = in.readInt();
        filter.layers.clear();
        for (int i = 0; i < count; i++) {
            filter.layers.add(FilterLayer.load((long) FIRST_TEXTS << i, in));
        }
        return filter;
    }

    /** Part of the format of snapshots: never another function. */
    private static long fingerprint(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
