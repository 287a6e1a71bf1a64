package org.tidemark.journal.recovery;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidemark.journal.machine.LedgerMachine;

/** The bytes of a ledger in pieces that a database takes one by one. */
public final class Chunks {

    private static final int CHUNK_BYTES = 1 << 20;

    private Chunks() {}

    /** Everything that {@link LedgerMachine#save} writes. */
    public static List<byte[]> of(LedgerMachine machine) {
        Collector collector = new Collector();
        try (DataOutputStream out = new DataOutputStream(collector)) {
            machine.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return collector.chunks();
    }

    private static final class Collector extends OutputStream {

        private final List<byte[]> full = new ArrayList<>();
        private byte[] last = new byte[CHUNK_BYTES];
        private int size;

        @Override
        public void write(int b) {
            room();
            last[size++] = (byte) b;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                int part = Math.min(left, room());
                System.arraycopy(source, from, last, size, part);
                size += part;
                from += part;
                left -= part;
            }
        }

        private int room() {
            if (size == CHUNK_BYTES) {
                full.add(last);
                last = new byte[CHUNK_BYTES];
                size = 0;
            }
            return CHUNK_BYTES - size;
        }

        private List<byte[]> chunks() {
            List<byte[]> all = new ArrayList<>(full);
            all.add(Arrays.copyOf(last, size));
            return all;
        }
    }
}
