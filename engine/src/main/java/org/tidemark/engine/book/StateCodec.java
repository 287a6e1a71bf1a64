package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tidemark.engine.LedgerException;

/**
 * Numbers and texts of saved state: variable-length, zigzag for signed (as Protocol Buffers do).
 */
public final class StateCodec {

    private static final int CHUNK_BYTES = 1 << 16;
    private static final int MAX_TEXT_BYTES = 1 << 24;

    private StateCodec() {}

    /** Writes a signed number; small magnitudes take few bytes. */
    public static void writeSigned(DataOutput out, long value) throws IOException {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** Reads what {@link #writeSigned} wrote. */
    public static long readSigned(DataInput in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new LedgerException.UnreadableState("a number of more than 64 bits in saved state");
    }

    /** Reads a count or an index. */
    public static int readInt(DataInput in) throws IOException {
        return Math.toIntExact(readSigned(in));
    }

    /** Writes a text as UTF-8 behind its length. */
    public static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeSigned(out, bytes.length);
        out.write(bytes);
    }

    /** Reads what {@link #writeText} wrote. */
    public static String readText(DataInput in) throws IOException {
        int length = readInt(in);
        if (length < 0 || length > MAX_TEXT_BYTES) {
            throw new LedgerException.UnreadableState(
                    "a text of " + length + " bytes in saved state");
        }
        return new String(readBytes(in, length), StandardCharsets.UTF_8);
    }

    /** Reads so many bytes; room is made as they come, so that a damaged length costs nothing. */
    public static byte[] readBytes(DataInput in, int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, CHUNK_BYTES)];
        for (int from = 0; from < length; from = bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(length, Math.max(CHUNK_BYTES, 2L * from)));
            in.readFully(bytes, from, bytes.length - from);
        }
        return bytes;
    }
}
