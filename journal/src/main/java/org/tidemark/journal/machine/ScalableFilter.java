package org.tidemark.journal.machine;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of a text either "never seen" or "perhaps": Bloom filters, each twice as large as the one
 * before, so that a ledger may grow without end at about two bytes a text. For one thread.
 */
final class ScalableFilter {

    /** One in so many new texts costs a needless look into the journal. */
    private static final double FALSE_POSITIVES = 0.001;

    private final List<BloomFilter<CharSequence>> layers = new ArrayList<>();
    private final long firstCapacity;
    private long capacity;
    private long inLast;

    /** An empty filter, whose first layer is for so many texts. */
    ScalableFilter(long firstCapacity) {
        this.firstCapacity = firstCapacity;
        this.capacity = firstCapacity;
        addLayer();
    }

    /** Notes a text. */
    void put(String text) {
        if (inLast == capacity) {
            capacity *= 2;
            addLayer();
        }
        layers.getLast().put(text);
        inLast++;
    }

    /** Whether the text may have been noted; false is certain. */
    boolean mightContain(String text) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).mightContain(text)) {
                return true;
            }
        }
        return false;
    }

    /** Writes all bits: the same texts in the same order give the same bytes. */
    void save(DataOutputStream out) throws IOException {
        out.writeLong(firstCapacity);
        out.writeLong(inLast);
        out.writeInt(layers.size());
        for (BloomFilter<CharSequence> layer : layers) {
            layer.writeTo(out);
        }
    }

    /** Reads what {@link #save} wrote. */
    static ScalableFilter load(java.io.DataInputStream in) throws IOException {
        ScalableFilter filter = new ScalableFilter(in.readLong());
        filter.inLast = in.readLong();
        int count = in.readInt();
        filter.layers.clear();
        for (int i = 0; i < count; i++) {
            filter.layers.add(readLayer(in));
        }
        filter.capacity = filter.firstCapacity << count - 1;
        return filter;
    }

    private static BloomFilter<CharSequence> readLayer(InputStream in) throws IOException {
        return BloomFilter.readFrom(in, Funnels.unencodedCharsFunnel());
    }

    private void addLayer() {
        layers.add(BloomFilter.create(Funnels.unencodedCharsFunnel(), capacity, FALSE_POSITIVES));
        inLast = 0;
    }
}
