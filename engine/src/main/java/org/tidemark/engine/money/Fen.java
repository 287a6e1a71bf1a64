package org.tidemark.engine.money;

import java.util.Optional;

/**
 * Money in hundredths of the currency's unit, fen of a yuan (SPEC section 2). Coins and
 * contribution count in hundredths too. The engine itself computes with {@code long}; everything
 * above it carries this type, so that an amount is never mistaken for points or a count.
 *
 * @param fen the amount; below zero where something is owed
 */
public record Fen(long fen) implements Comparable<Fen> {

    /** Digits after the point wherever money is written or read. */
    public static final int DECIMALS = 2;

    /** Nothing. */
    public static final Fen ZERO = new Fen(0);

    /**
     * Reads what a machine wrote: digits with at most two after an optional point, {@code
     * "1000.00"}.
     *
     * @throws MalformedAmountException when the text is anything else
     */
    public static Fen parse(String text) throws MalformedAmountException {
        return new Fen(Decimals.parse(text, DECIMALS));
    }

    /**
     * Reads what a person typed: {@code "￥1,000"}, full-width digits, blanks; empty when it is no
     * amount or could be read in two ways.
     */
    public static Optional<Fen> read(String typed) {
        return read(typed, AmountStyle.FORM);
    }

    /** Reads what a person or a program put where amounts of that style are expected. */
    public static Optional<Fen> read(String typed, AmountStyle style) {
        var fen = TypedAmounts.read(typed, DECIMALS, style);
        return fen.isPresent() ? Optional.of(new Fen(fen.getAsLong())) : Optional.empty();
    }

    /** As machines read it, {@code "1000.00"}. */
    public String plain() {
        return Decimals.format(fen, DECIMALS);
    }

    /** As people read it, {@code "1,000.00"}. */
    public String grouped() {
        return Grouping.thousands(plain());
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException when it exceeds 63 bits
     */
    public Fen plus(Fen other) {
        return new Fen(Math.addExact(fen, other.fen));
    }

    /**
     * The difference.
     *
     * @throws ArithmeticException when it exceeds 63 bits
     */
    public Fen minus(Fen other) {
        return new Fen(Math.subtractExact(fen, other.fen));
    }

    /**
     * So many times as much.
     *
     * @throws ArithmeticException when it exceeds 63 bits
     */
    public Fen times(long count) {
        return new Fen(Math.multiplyExact(fen, count));
    }

    /** The smaller of the two. */
    public Fen min(Fen other) {
        return fen <= other.fen ? this : other;
    }

    /** The greater of the two. */
    public Fen max(Fen other) {
        return fen >= other.fen ? this : other;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return fen == 0;
    }

    /** Whether it is more than nothing. */
    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(fen, other.fen);
    }

    /** As machines read it, {@code "1000.00"}. */
    @Override
    public String toString() {
        return plain();
    }
}
