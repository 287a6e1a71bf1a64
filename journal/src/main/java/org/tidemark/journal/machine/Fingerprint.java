package org.tidemark.journal.machine;

import static java.lang.Long.rotateRight;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * 64 bits that stand for a text: Fingerprint64 of Google's FarmHash, the same on every machine for
 * ever. Good enough to tell texts apart by chance, not against somebody who wants two to be alike.
 */
final class Fingerprint {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long K0 = 0xc3a5c85c97cb3127L;
    private static final long K1 = 0xb492b66fbe98f273L;
    private static final long K2 = 0x9ae16a3b2f90404fL;
    private static final long SEED = 81;
    private static final int BLOCK = 64;

    private Fingerprint() {}

    /** The fingerprint of bytes. */
    static long of(byte[] bytes) {
        int length = bytes.length;
        if (length <= 16) {
            return upTo16(bytes, length);
        }
        if (length <= 32) {
            return upTo32(bytes, length);
        }
        return length <= BLOCK ? upTo64(bytes, length) : longer(bytes, length);
    }

    private static long upTo16(byte[] bytes, int length) {
        long mul = K2 + length * 2L;
        if (length >= 8) {
            long a = word(bytes, 0) + K2;
            long b = word(bytes, length - 8);
            long c = rotateRight(b, 37) * mul + a;
            long d = (rotateRight(a, 25) + b) * mul;
            return mix(c, d, mul);
        }
        if (length >= 4) {
            return mix(length + (half(bytes, 0) << 3), half(bytes, length - 4), mul);
        }
        if (length > 0) {
            int a = bytes[0] & 0xFF;
            int b = bytes[length >> 1] & 0xFF;
            int c = bytes[length - 1] & 0xFF;
            return shiftMix((a + (b << 8)) * K2 ^ (length + (c << 2)) * K0) * K2;
        }
        return K2;
    }

    private static long upTo32(byte[] bytes, int length) {
        long mul = K2 + length * 2L;
        long a = word(bytes, 0) * K1;
        long b = word(bytes, 8);
        long c = word(bytes, length - 8) * mul;
        long d = word(bytes, length - 16) * K2;
        return mix(
                rotateRight(a + b, 43) + rotateRight(c, 30) + d,
                a + rotateRight(b + K2, 18) + c,
                mul);
    }

    private static long upTo64(byte[] bytes, int length) {
        long mul = K2 + length * 2L;
        long a = word(bytes, 0) * K2;
        long b = word(bytes, 8);
        long c = word(bytes, length - 8) * mul;
        long d = word(bytes, length - 16) * K2;
        long y = rotateRight(a + b, 43) + rotateRight(c, 30) + d;
        long z = mix(y, a + rotateRight(b + K2, 18) + c, mul);
        long e = word(bytes, 16) * mul;
        long f = word(bytes, 24);
        long g = (y + word(bytes, length - 32)) * mul;
        long h = (z + word(bytes, length - 24)) * mul;
        return mix(
                rotateRight(e + f, 43) + rotateRight(g, 30) + h,
                e + rotateRight(f + a, 18) + g,
                mul);
    }

    /** Block by block, then the last 64 bytes once more, wherever they begin. */
    private static long longer(byte[] bytes, int length) {
        long x = SEED;
        long y = x * K1 + 113;
        x = x * K2 + word(bytes, 0);
        long z = shiftMix(y * K2 + 113) * K2;
        long[] v = new long[2];
        long[] w = new long[2];
        int end = (length - 1) / BLOCK * BLOCK;
        for (int at = 0; at < end; at += BLOCK) {
            x = rotateRight(x + y + v[0] + word(bytes, at + 8), 37) * K1 ^ w[1];
            y = rotateRight(y + v[1] + word(bytes, at + 48), 42) * K1 + v[0] + word(bytes, at + 40);
            z = rotateRight(z + w[0], 33) * K1;
            half(bytes, at, v[1] * K1, x + w[0], v);
            half(bytes, at + 32, z + w[1], y + word(bytes, at + 16), w);
            long before = x;
            x = z;
            z = before;
        }
        int last = length - BLOCK;
        long mul = K1 + ((z & 0xFF) << 1);
        w[0] += (length - 1) & (BLOCK - 1);
        v[0] += w[0];
        w[0] += v[0];
        x = rotateRight(x + y + v[0] + word(bytes, last + 8), 37) * mul ^ w[1] * 9;
        y =
                rotateRight(y + v[1] + word(bytes, last + 48), 42) * mul
                        + v[0] * 9
                        + word(bytes, last + 40);
        z = rotateRight(z + w[0], 33) * mul;
        half(bytes, last, v[1] * mul, x + w[0], v);
        half(bytes, last + 32, z + w[1], y + word(bytes, last + 16), w);
        return mix(mix(v[0], w[0], mul) + shiftMix(y) * K0 + x, mix(v[1], w[1], mul) + z, mul);
    }

    /** Half a block into a state of two words. */
    private static void half(byte[] bytes, int at, long seedA, long seedB, long[] state) {
        long first = seedA + word(bytes, at);
        long fourth = word(bytes, at + 24);
        long a = first + word(bytes, at + 8) + word(bytes, at + 16);
        long b = rotateRight(seedB + first + fourth, 21) + rotateRight(a, 44);
        state[0] = a + fourth;
        state[1] = b + first;
    }

    private static long shiftMix(long value) {
        return value ^ value >>> 47;
    }

    private static long mix(long u, long v, long mul) {
        long a = shiftMix((u ^ v) * mul);
        return shiftMix((v ^ a) * mul) * mul;
    }

    private static long word(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    private static long half(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at) & 0xFFFFFFFFL;
    }
}
