package org.tidemark.engine.property;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed. */
public final class Dice {

    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True so many times out of a hundred. */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** A whole number, both ends included. */
    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    /** An index below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of them. */
    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of them. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An amount in fen: mostly of everyday size, sometimes tiny or huge. */
    public long amountFen() {
        return switch (random.nextInt(12)) {
            case 0 -> between(1, 99);
            case 1 -> between(100_000_000, 900_000_000_000L);
            case 2, 3, 4, 5 -> between(1, 20) * 10_000;
            default -> between(100, 500_000);
        };
    }
}
