package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tidemark.engine.LedgerException;

/**
 * Names and their numbers: 0, 1, 2 ... in the order in which they were added.
 *
 * <p>Names lie in an arena, each as its number (4 bytes), its length (1 byte) and its UTF-8; an
 * open-addressing table of (hash, place in the arena) finds them, so that a look-up costs two cache
 * misses. Ten million short names take about 400 MB.
 */
public final class Directory {

    /** The answer of {@link #find} for a name that was never added. */
    public static final int ABSENT = -1;

    /** The longest name in bytes. */
    public static final int MAX_NAME_BYTES = 255;

    private static final int BLOCK_BITS = 18;
    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;
    private static final int HEADER_BYTES = 5;
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // A place counts units of 8 bytes, so that 32 bits reach 32 GiB of names; 0 is no place.
    private static final int UNIT_BITS = 3;
    private static final int UNIT = 1 << UNIT_BITS;

    private byte[][] blocks = new byte[1][1 << BLOCK_BITS];
    private int blockCount = 1;
    private int used = UNIT;
    private int[] places = new int[16];
    private int size;
    private long[] table = new long[32];

    /** Number of names. */
    public int size() {
        return size;
    }

    /** The number of a name, {@link #ABSENT} if it was never added. */
    public int find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return find(bytes, hash(bytes));
    }

    /** The number of a name by its UTF-8 and {@link #hash}, {@link #ABSENT} if never added. */
    int find(byte[] bytes, int hash) {
        int mask = table.length - 1;
        for (int slot = hash & mask; table[slot] != 0; slot = slot + 1 & mask) {
            long entry = table[slot];
            if ((int) (entry >>> 32) == hash && isAt((int) entry, bytes)) {
                return (int) INT.get(block((int) entry), offset((int) entry));
            }
        }
        return ABSENT;
    }

    /** Reads where the table leads for a hash; the value has no meaning. */
    long touchTable(int hash) {
        return table[hash & table.length - 1];
    }

    /** Reads the name to which the table leads for a hash; the value has no meaning. */
    long touchName(int hash) {
        int place = (int) table[hash & table.length - 1];
        return block(place)[offset(place)];
    }

    /** Adds a name that is not there yet and gives its number. */
    public int add(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > MAX_NAME_BYTES) {
            throw new LedgerException.Capacity(
                    "a name of " + bytes.length + " bytes; 1 to " + MAX_NAME_BYTES + " fit");
        }
        int number = size;
        if (number == places.length) {
            places = Arrays.copyOf(places, number * 2);
        }
        if (size * 2 >= table.length) {
            rebuild(table.length * 2);
        }
        places[number] = store(number, bytes);
        size++;
        enter(hash(bytes), places[number]);
        return number;
    }

    /** The name of a number. */
    public String name(int number) {
        int place = places[number];
        byte[] block = block(place);
        int at = offset(place) + HEADER_BYTES;
        return new String(block, at, block[at - 1] & 0xFF, StandardCharsets.UTF_8);
    }

    /** Copies a name's UTF-8 bytes and gives their count. */
    public int copyName(int number, byte[] target, int targetAt) {
        int place = places[number];
        byte[] block = block(place);
        int at = offset(place) + HEADER_BYTES;
        int length = block[at - 1] & 0xFF;
        System.arraycopy(block, at, target, targetAt, length);
        return length;
    }

    private byte[] block(int place) {
        return blocks[place >>> BLOCK_BITS - UNIT_BITS];
    }

    private static int offset(int place) {
        return place << UNIT_BITS & BLOCK_MASK;
    }

    private int store(int number, byte[] bytes) {
        if (used + HEADER_BYTES + bytes.length > 1 << BLOCK_BITS) {
            if (blockCount == blocks.length) {
                blocks = Arrays.copyOf(blocks, blockCount * 2);
            }
            blocks[blockCount++] = new byte[1 << BLOCK_BITS];
            used = 0;
        }
        byte[] block = blocks[blockCount - 1];
        int at = used;
        INT.set(block, at, number);
        block[at + HEADER_BYTES - 1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, at + HEADER_BYTES, bytes.length);
        used = at + HEADER_BYTES + bytes.length + UNIT - 1 & -UNIT;
        return (blockCount - 1) << BLOCK_BITS - UNIT_BITS | at >>> UNIT_BITS;
    }

    private boolean isAt(int place, byte[] bytes) {
        byte[] block = block(place);
        int at = offset(place) + HEADER_BYTES;
        return (block[at - 1] & 0xFF) == bytes.length
                && Arrays.equals(block, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private void enter(int hash, int place) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = (long) hash << 32 | place & 0xFFFF_FFFFL;
    }

    private void rebuild(int length) {
        long[] before = table;
        table = new long[length];
        for (long entry : before) {
            if (entry != 0) {
                enter((int) (entry >>> 32), (int) entry);
            }
        }
    }

    /** Eight bytes at a time, multiplied and folded; the last eight overlap. */
    static int hash(byte[] bytes) {
        long hash = bytes.length * 0x9E3779B97F4A7C15L;
        int last = bytes.length - Long.BYTES;
        if (last < 0) {
            for (byte next : bytes) {
                hash = hash << 8 ^ hash >>> 56 ^ next;
            }
        } else {
            for (int at = 0; at < last; at += Long.BYTES) {
                hash = fold(hash ^ (long) LONG.get(bytes, at));
            }
            hash ^= (long) LONG.get(bytes, last);
        }
        return (int) (fold(hash) >>> 16);
    }

    private static long fold(long value) {
        return value * 0xD6E8FEB86659FD93L ^ Math.unsignedMultiplyHigh(value, 0xD6E8FEB86659FD93L);
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
