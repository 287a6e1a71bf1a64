package org.tidemark.engine.money;

/** Products and quotients that never lose a digit. */
public final class Exact {

    /** Parts per million of one. */
    public static final long ONE_PPM = 1_000_000L;

    private Exact() {}

    /**
     * The share of an amount at a rate: {@code floor(amount * ratePpm / 1_000_000)}.
     *
     * @param amount any unit, not negative
     * @param ratePpm not negative
     * @throws ArithmeticException when the result exceeds 63 bits
     */
    public static long shareFloor(long amount, long ratePpm) {
        return mulDivFloor(amount, ratePpm, ONE_PPM);
    }

    /** The share of an amount at a rate, rounded up. See {@link #shareFloor}. */
    public static long shareCeil(long amount, long ratePpm) {
        return mulDivCeil(amount, ratePpm, ONE_PPM);
    }

    /**
     * {@code floor(a * b / divisor)} with a 128-bit product.
     *
     * @param a not negative
     * @param b not negative
     * @param divisor above 0
     * @throws ArithmeticException when the result exceeds 63 bits
     */
    public static long mulDivFloor(long a, long b, long divisor) {
        assert a >= 0 && b >= 0 && divisor > 0 : a + " * " + b + " / " + divisor;
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        if (high >= divisor) {
            throw new ArithmeticException("overflow: " + a + " * " + b + " / " + divisor);
        }
        long quotient = divide(high, low, divisor);
        if (quotient < 0) {
            throw new ArithmeticException("overflow: " + a + " * " + b + " / " + divisor);
        }
        return quotient;
    }

    /**
     * What of an amount falls to the stretch of a whole from one point to another, so that all
     * stretches of it together are the amount: {@code floor(amount * until / whole) - floor(amount
     * * from / whole)} (SPEC 5.5).
     *
     * @param amount not negative
     * @param from not negative
     * @param until not below from
     * @param whole above 0
     */
    public static long stretch(long amount, long from, long until, long whole) {
        return mulDivFloor(amount, until, whole) - mulDivFloor(amount, from, whole);
    }

    /** {@code ceil(a * b / divisor)}. See {@link #mulDivFloor}. */
    public static long mulDivCeil(long a, long b, long divisor) {
        long floor = mulDivFloor(a, b, divisor);
        boolean whole =
                floor * divisor == a * b; // equal in the low 64 bits: the remainder is below 2^63
        return whole ? floor : Math.addExact(floor, 1);
    }

    /** {@code min(limit, floor(a * b / divisor))}: never overflows. See {@link #mulDivFloor}. */
    public static long mulDivFloorAtMost(long limit, long a, long b, long divisor) {
        assert limit >= 0;
        // floor(ab / d) >= limit exactly when ab >= limit * d.
        return compareProducts(a, b, limit, divisor) >= 0 ? limit : mulDivFloor(a, b, divisor);
    }

    /** {@code min(limit, ceil(a * b / divisor))}: never overflows. See {@link #mulDivFloor}. */
    public static long mulDivCeilAtMost(long limit, long a, long b, long divisor) {
        return compareProducts(a, b, limit, divisor) >= 0 ? limit : mulDivCeil(a, b, divisor);
    }

    /** The sign of {@code a * b - c * d}, exactly, for any signed values. */
    public static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /**
     * Unsigned 128 by 63 bits: schoolbook division in two 32-bit digits (Knuth, The Art of Computer
     * Programming 2, 4.3.1, algorithm D).
     */
    private static long divide(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long d = divisor << shift;
        long dHigh = d >>> 32;
        long dLow = d & 0xFFFF_FFFFL;
        long top = high << shift | low >>> 1 >>> (63 - shift);
        long rest = low << shift;
        long q1 = digit(top, rest >>> 32, dHigh, dLow);
        long middle = (top << 32 | rest >>> 32) - q1 * d;
        long q0 = digit(middle, rest & 0xFFFF_FFFFL, dHigh, dLow);
        return q1 << 32 | q0;
    }

    /**
     * One 32-bit digit of the quotient: the estimate from the top digits, corrected at most twice.
     */
    private static long digit(long top, long next, long dHigh, long dLow) {
        long q = Long.divideUnsigned(top, dHigh);
        long remainder = top - q * dHigh;
        while (q >>> 32 != 0 || Long.compareUnsigned(q * dLow, remainder << 32 | next) > 0) {
            q--;
            remainder += dHigh;
            if (remainder >>> 32 != 0) {
                break;
            }
        }
        return q;
    }
}
