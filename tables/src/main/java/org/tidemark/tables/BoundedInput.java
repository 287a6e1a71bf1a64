package org.tidemark.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of what unpacks to more than it may. */
final class BoundedInput extends FilterInputStream {

    private final String name;
    private final long max;
    private long left;

    BoundedInput(String name, InputStream in, long max) {
        super(in);
        this.name = name;
        this.max = max;
        this.left = max;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        passed(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        passed(Math.max(0, read));
        return read;
    }

    private void passed(long bytes) throws UnreadableInputException {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableInputException(
                    name + "：解开后超过 " + max + " 字节；请分成几个文件",
                    name + ": more than " + max + " bytes when unpacked; divide it");
        }
    }
}
