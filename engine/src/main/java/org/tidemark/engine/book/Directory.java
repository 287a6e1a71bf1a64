package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tidemark.engine.LedgerException;

/**
 * Names and their numbers: 0, 1, 2 ... in the order in which they were added.
 *
 * <p>Names lie in an arena as length-prefixed UTF-8; an open-addressing table of (hash, number)
 * finds them. Ten million short names take about 250 MB.
 */
public final class Directory {

    /** The answer of {@link #find} for a name that was never added. */
    public static final int ABSENT = -1;

    /** The longest name in bytes. */
    public static final int MAX_NAME_BYTES = 255;

    private static final int BLOCK_BITS = 18;
    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

    private byte[][] blocks = new byte[1][];
    private int used = 1 << BLOCK_BITS;
    private int blockCount;
    private int[] offsets = new int[16];
    private int size;
    private long[] table = new long[32];

    /** Number of names. */
    public int size() {
        return size;
    }

    /** The number of a name, {@link #ABSENT} if it was never added. */
    public int find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int hash = hash(bytes);
        int mask = table.length - 1;
        for (int slot = hash & mask; table[slot] != 0; slot = slot + 1 & mask) {
            long entry = table[slot];
            if ((int) (entry >>> 32) == hash && matches((int) entry - 1, bytes)) {
                return (int) entry - 1;
            }
        }
        return ABSENT;
    }

    /** Adds a name that is not there yet and gives its number. */
    public int add(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > MAX_NAME_BYTES) {
            throw new LedgerException.Capacity(
                    "a name of " + bytes.length + " bytes; 1 to " + MAX_NAME_BYTES + " fit");
        }
        int number = size;
        if (number == offsets.length) {
            offsets = Arrays.copyOf(offsets, number * 2);
        }
        offsets[number] = store(bytes);
        size++;
        if (size * 2 > table.length) {
            rebuild(table.length * 2);
        } else {
            enter(hash(bytes), number);
        }
        return number;
    }

    /** The name of a number. */
    public String name(int number) {
        byte[] block = blocks[offsets[number] >>> (BLOCK_BITS - 1)];
        int at = position(number);
        return new String(block, at + 1, block[at] & 0xFF, StandardCharsets.UTF_8);
    }

    /** Copies a name's UTF-8 bytes and gives their count. */
    public int copyName(int number, byte[] target, int targetAt) {
        byte[] block = blocks[offsets[number] >>> (BLOCK_BITS - 1)];
        int at = position(number);
        int length = block[at] & 0xFF;
        System.arraycopy(block, at + 1, target, targetAt, length);
        return length;
    }

    // Offsets count pairs of bytes, so that 31 bits reach 4 GiB of names.
    private int position(int number) {
        return offsets[number] << 1 & BLOCK_MASK;
    }

    private int store(byte[] bytes) {
        if (used + 1 + bytes.length > 1 << BLOCK_BITS) {
            if (blockCount == blocks.length) {
                blocks = Arrays.copyOf(blocks, blockCount * 2);
            }
            blocks[blockCount++] = new byte[1 << BLOCK_BITS];
            used = 0;
        }
        byte[] block = blocks[blockCount - 1];
        int at = used;
        block[at] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, at + 1, bytes.length);
        used = at + 2 + bytes.length & ~1;
        return (blockCount - 1) << (BLOCK_BITS - 1) | at >>> 1;
    }

    private boolean matches(int number, byte[] bytes) {
        byte[] block = blocks[offsets[number] >>> (BLOCK_BITS - 1)];
        int at = position(number);
        return (block[at] & 0xFF) == bytes.length
                && Arrays.equals(block, at + 1, at + 1 + bytes.length, bytes, 0, bytes.length);
    }

    private void enter(int hash, int number) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = (long) hash << 32 | number + 1;
    }

    private void rebuild(int length) {
        long[] before = table;
        table = new long[length];
        for (long entry : before) {
            if (entry != 0) {
                enter((int) (entry >>> 32), (int) entry - 1);
            }
        }
        int last = size - 1;
        byte[] bytes = new byte[MAX_NAME_BYTES];
        enter(hash(Arrays.copyOf(bytes, copyName(last, bytes, 0))), last);
    }

    private static int hash(byte[] bytes) {
        int hash = Arrays.hashCode(bytes) * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** Writes all names in their order. */
    public void save(DataOutput out) throws IOException {
        StateCodec.writeSigned(out, size);
        byte[] bytes = new byte[MAX_NAME_BYTES];
        for (int number = 0; number < size; number++) {
            int length = copyName(number, bytes, 0);
            out.writeByte(length);
            out.write(bytes, 0, length);
        }
    }

    /** Reads what {@link #save} wrote into an empty directory. */
    public void load(DataInput in) throws IOException {
        int count = StateCodec.readInt(in);
        for (int number = 0; number < count; number++) {
            byte[] bytes = new byte[in.readUnsignedByte()];
            in.readFully(bytes);
            add(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
