package org.tidemark.reference;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Seeded choices; the same seed gives the same choices on every machine. */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final Random random;

    /**
     * Whether this stream knows caps near or below the spend, tiny pool shares and huge orders.
     * They drive the price up so far that little else happens, so most streams do without.
     */
    final boolean wild;

    /** Whether this stream's pools are tiny, so that they are always near their end. */
    final boolean thin;

    Dice(long seed) {
        // Random spreads neighbouring seeds badly.
        random = new Random((seed + 1) * GOLDEN_GAMMA);
        wild = percent(25);
        thin = percent(30);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T pick(Collection<T> choices) {
        return List.copyOf(choices).get(below(choices.size()));
    }

    /** A uniform whole number from 0 to {@code most}. */
    BigInteger upTo(BigInteger most) {
        return new BigInteger(most.bitLength() + 32, random).mod(most.add(BigInteger.ONE));
    }

    /** An amount above zero in fen: tiny, everyday, round, and in a wild stream large. */
    BigInteger amount() {
        if (thin && percent(80)) {
            return tinyAmount();
        }
        int fen =
                switch (below(wild ? 10 : 8)) {
                    case 0 -> between(1, 9);
                    case 1 -> between(10, 2_000);
                    case 2, 3 -> 100 * between(1, 3_000);
                    case 8 -> 1_000_000 * between(1, 20);
                    case 9 -> between(1, 1_000_000_000);
                    default -> between(1, 300_000);
                };
        return BigInteger.valueOf(fen);
    }

    /** An amount above zero in fen that leaves next to nothing in a pool. */
    BigInteger tinyAmount() {
        return BigInteger.valueOf(
                switch (below(4)) {
                    case 0 -> between(1, 99);
                    case 1 -> 100;
                    default -> between(100, 900);
                });
    }

    /** An amount above zero in fen that an order of everyday size can cover. */
    BigInteger smallAmount() {
        return BigInteger.valueOf(percent(20) ? between(1, 99) : between(100, 20_000));
    }
}
