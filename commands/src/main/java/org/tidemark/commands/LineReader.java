package org.tidemark.commands;

import java.io.IOException;
import java.io.InputStream;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/**
 * Cuts a stream of bytes into lines without copying them; a line ends with a line feed, a carriage
 * return before it is not part of it, and the last line needs no end. Holds one line at a time.
 */
public final class LineReader {

    private static final int CHUNK = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private byte[] buffer = new byte[CHUNK];
    private int filled;
    private int offset;
    private int length;
    private int next;
    private long number;

    /** Reads from this stream, which stays the caller's to close. */
    public LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line.
     *
     * @return false when there is none
     * @throws MalformedCommandException when the line has more than {@link CommandJson#MAX_BYTES}
     *     bytes
     */
    public boolean next() throws IOException, MalformedCommandException {
        offset = next;
        int end = offset;
        while (true) {
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (end < filled) {
                return found(end, end + 1);
            }
            int scanned = end - offset;
            if (scanned > CommandJson.MAX_BYTES) {
                number++;
                throw new MalformedCommandException(
                        "",
                        "it is longer than " + CommandJson.MAX_BYTES + " bytes",
                        "write one command on a line",
                        RefusalReason.of(
                                ReasonKey.TEXT_TOO_LONG, Argument.count(CommandJson.MAX_BYTES)));
            }
            if (!fill()) {
                return scanned > 0 && found(offset + scanned, offset + scanned);
            }
            end = offset + scanned;
        }
    }

    /** The bytes in which the line lies; valid until the next line is read. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the line begins in the buffer. */
    public int offset() {
        return offset;
    }

    /** How many bytes the line has. */
    public int length() {
        return length;
    }

    /** The number of the line, from 1. */
    public long number() {
        return number;
    }

    private boolean found(int end, int after) {
        boolean carriageReturn = end > offset && buffer[end - 1] == '\r';
        length = end - offset - (carriageReturn ? 1 : 0);
        next = after;
        number++;
        return true;
    }

    /** Moves what is left to the front and reads more; false at the end of the stream. */
    private boolean fill() throws IOException {
        int left = filled - offset;
        byte[] target = left + CHUNK > buffer.length ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, offset, target, 0, left);
        buffer = target;
        offset = 0;
        filled = left;
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read == END) {
            return false;
        }
        filled += read;
        return true;
    }
}
