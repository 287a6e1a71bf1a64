package org.tidemark.engine.property;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True so many times out of a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** A whole number, both ends included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    /** An index below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of them. */
    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of them. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An amount in fen: mostly of everyday size, sometimes tiny or huge. */
    long amountFen() {
        return switch (random.nextInt(12)) {
            case 0 -> between(1, 99);
            case 1 -> between(100_000_000, 900_000_000_000L);
            case 2, 3, 4, 5 -> between(1, 20) * 10_000;
            default -> between(100, 500_000);
        };
    }
}
