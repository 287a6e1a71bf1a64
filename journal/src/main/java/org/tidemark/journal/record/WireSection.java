package org.tidemark.journal.record;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A part of a message whose length is known only at its end; written, appended elsewhere, and
 * reused.
 */
final class WireSection {

    private static final int BUFFER_BYTES = 4_096;

    private final Bytes bytes = new Bytes();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes, BUFFER_BYTES);

    /** Where to write. */
    CodedOutputStream out() {
        return out;
    }

    /** Length so far. */
    int size() throws IOException {
        out.flush();
        return bytes.size;
    }

    /** Appends all to another section and empties this one. */
    void moveTo(WireSection target) throws IOException {
        out.flush();
        target.out.writeRawBytes(bytes.array, 0, bytes.size);
        bytes.size = 0;
    }

    /** A copy of all; empties this one. */
    byte[] take() throws IOException {
        out.flush();
        byte[] copy = Arrays.copyOf(bytes.array, bytes.size);
        bytes.size = 0;
        return copy;
    }

    /** Forgets what was written. */
    void clear() throws IOException {
        out.flush();
        bytes.size = 0;
    }

    private static final class Bytes extends OutputStream {

        private byte[] array = new byte[BUFFER_BYTES];
        private int size;

        @Override
        public void write(int b) {
            ensure(1);
            array[size++] = (byte) b;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            ensure(length);
            System.arraycopy(source, offset, array, size, length);
            size += length;
        }

        private void ensure(int more) {
            if (array.length - size < more) {
                array = Arrays.copyOf(array, Math.max(2 * array.length, size + more));
            }
        }
    }
}
