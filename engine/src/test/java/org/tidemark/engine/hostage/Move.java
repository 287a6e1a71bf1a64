package org.tidemark.engine.hostage;

import org.tidemark.engine.property.Dice;

/**
 * One thing that an adversary does.
 *
 * @param account which of his accounts, taken modulo their number
 * @param size how much of what is possible, in parts per million
 */
record Move(Kind kind, int account, int size) {

    private static final int MOST_ACCOUNTS = 8;
    private static final int ALL = 1_000_000;

    /** What a member can cause. */
    enum Kind {
        /** Small and great orders are equally likely. */
        BUY,
        SELL_ALL,
        SELL_PART,
        /** Sells all but about what the rules take for dust: the most that a few yuan can carry. */
        SELL_ALL_BUT_DUST,
        REFUND_PART,
        REFUND,
        HOLD,
        RELEASE,
        VOID,
        BUY_WITH_COINS
    }

    static Move any(Dice dice) {
        return new Move(dice.oneOf(Kind.values()), dice.below(MOST_ACCOUNTS), dice.below(ALL) + 1);
    }

    /** The same with a little more or less. */
    Move resized(Dice dice) {
        long changed = size * dice.between(80, 125) / 100;
        return new Move(kind, account, Math.clamp(changed, 1, ALL));
    }

    /** An amount from 1 to the most, its logarithm by {@link #size}; 0 where there is nothing. */
    long amount(long most) {
        return most <= 0
                ? 0
                : Math.clamp((long) Math.pow((double) most, size / (double) ALL), 1L, most);
    }

    /** The part of a whole, rounded up. */
    long part(long whole) {
        return Math.ceilDiv(Math.multiplyExact(Math.min(whole, 1L << 42), size), ALL);
    }
}
