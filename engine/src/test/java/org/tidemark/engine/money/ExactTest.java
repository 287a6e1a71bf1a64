package org.tidemark.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Every operation against the same in {@link BigInteger}, on the edges and on random operands. */
final class ExactTest {

    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int RANDOM_CASES = 200_000;

    private static final long[] EDGES = {
        0,
        1,
        2,
        3,
        999_999,
        1_000_000,
        1_000_001,
        (1L << 31) - 1,
        1L << 31,
        (1L << 32) - 1,
        1L << 32,
        (1L << 32) + 1,
        (1L << 53) + 1,
        9_000_000_000_000_000L,
        3_037_000_499L,
        3_037_000_500L,
        (1L << 62) - 1,
        1L << 62,
        (1L << 62) + 1,
        Long.MAX_VALUE - (1L << 32),
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE
    };

    /** What an operation gives: a number, or nothing where it refuses for overflow. */
    private static BigInteger resultOf(LongSupplier operation) {
        try {
            return BigInteger.valueOf(operation.getAsLong());
        } catch (ArithmeticException overflow) {
            return null;
        }
    }

    private static BigInteger orOverflow(BigInteger exact) {
        return exact.compareTo(MAX) > 0 ? null : exact;
    }

    private static void divisionsAgree(long a, long b, long divisor) {
        BigInteger[] exact = big(a).multiply(big(b)).divideAndRemainder(big(divisor));
        BigInteger floor = exact[0];
        BigInteger ceiling = floor.add(BigInteger.valueOf(exact[1].signum()));
        agree("floor", a, b, divisor, () -> Exact.mulDivFloor(a, b, divisor), orOverflow(floor));
        agree("ceil", a, b, divisor, () -> Exact.mulDivCeil(a, b, divisor), orOverflow(ceiling));
        for (long limit : new long[] {0, 1, b, Long.MAX_VALUE}) {
            agree(
                    "floor at most the limit",
                    a,
                    b,
                    divisor,
                    () -> Exact.mulDivFloorAtMost(limit, a, b, divisor),
                    floor.min(big(limit)));
        }
    }

    /** Compares before it asserts: the sentences of millions of good cases are never made. */
    private static void agree(
            String rounding,
            long a,
            long b,
            long divisor,
            LongSupplier operation,
            BigInteger expected) {
        BigInteger result = resultOf(operation);
        if (!Objects.equals(result, expected)) {
            assertThat(result)
                    .as("%s of %s * %s / %s", rounding, a, b, divisor)
                    .isEqualTo(expected);
        }
    }

    private static void comparisonAgrees(long a, long b, long c, long d) {
        int exact = big(a).multiply(big(b)).compareTo(big(c).multiply(big(d)));
        int result = Integer.signum(Exact.compareProducts(a, b, c, d));
        if (result != exact) {
            assertThat(result).as("%s * %s against %s * %s", a, b, c, d).isEqualTo(exact);
        }
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    @Test
    void divisions_of_products_agree_with_big_integers_on_all_edges() {
        for (long a : EDGES) {
            for (long b : EDGES) {
                for (long divisor : EDGES) {
                    if (divisor > 0) {
                        divisionsAgree(a, b, divisor);
                    }
                }
            }
        }
    }

    @Test
    void divisions_of_products_agree_with_big_integers_on_random_operands() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < RANDOM_CASES; i++) {
            divisionsAgree(anyLength(random), anyLength(random), Math.max(1, anyLength(random)));
        }
    }

    @Test
    void quotients_that_are_nearly_or_exactly_whole_are_rounded_the_right_way() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < RANDOM_CASES / 10; i++) {
            long a = Math.max(1, anyLength(random));
            long b = Math.max(1, anyLength(random));
            divisionsAgree(a, b, a);
            divisionsAgree(a, b, b);
            divisionsAgree(a, b, Math.max(1, a - 1));
            divisionsAgree(a, b, a == Long.MAX_VALUE ? a : a + 1);
        }
    }

    @Test
    void comparisons_of_products_agree_with_big_integers_on_all_edges_of_either_sign() {
        for (long a : EDGES) {
            for (long b : EDGES) {
                for (long c : EDGES) {
                    for (long d : new long[] {0, 1, b, c, 1L << 62, Long.MAX_VALUE}) {
                        comparisonAgrees(a, b, c, d);
                        comparisonAgrees(-a, b, c, -d);
                        comparisonAgrees(-a, -b, c, d);
                        comparisonAgrees(a, -b, -c, d);
                    }
                }
            }
        }
        comparisonAgrees(Long.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        comparisonAgrees(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    @Test
    void comparisons_of_products_agree_with_big_integers_on_random_and_nearly_equal_products() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < RANDOM_CASES; i++) {
            long a = signed(random);
            long b = signed(random);
            comparisonAgrees(a, b, signed(random), signed(random));
            comparisonAgrees(a, b, b, a);
            comparisonAgrees(a, b, b, a == Long.MAX_VALUE ? a - 1 : a + 1);
        }
    }

    @Test
    void shares_are_parts_per_million_rounded_down_or_up() {
        assertThat(Exact.shareFloor(100_000, 300_000)).isEqualTo(30_000);
        assertThat(Exact.shareFloor(33, 333_333)).isEqualTo(10);
        assertThat(Exact.shareCeil(33, 333_333)).isEqualTo(11);
        assertThat(Exact.shareCeil(24_705, 200_000)).isEqualTo(4_941);
        assertThat(Exact.shareFloor(Long.MAX_VALUE, Exact.ONE_PPM)).isEqualTo(Long.MAX_VALUE);
        assertThat(Exact.shareCeil(0, 200_000)).isZero();
    }

    @Test
    void a_quotient_beyond_63_bits_is_an_error_and_never_a_wrong_number() {
        assertThatThrownBy(() -> Exact.shareFloor(Long.MAX_VALUE, 1_000_001))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow")
                .hasMessageContaining("9223372036854775807 * 1000001 / 1000000");
        assertThatThrownBy(() -> Exact.mulDivFloor(1L << 32, 1L << 32, 2))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.mulDivCeil(Long.MAX_VALUE, 3, 3 - 1))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Exact.mulDivFloor(1L << 32, 1L << 32, 4)).isEqualTo(1L << 62);
    }

    /** Uniform in the number of bits, so that products cross every border. */
    private static long anyLength(SplittableRandom random) {
        return random.nextLong() >>> 1 + random.nextInt(63);
    }

    private static long signed(SplittableRandom random) {
        return random.nextBoolean() ? anyLength(random) : -anyLength(random);
    }
}
