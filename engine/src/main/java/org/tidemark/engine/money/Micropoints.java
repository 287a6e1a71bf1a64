package org.tidemark.engine.money;

import java.util.Optional;

/**
 * Value points in millionths of a point (SPEC section 2). The engine itself computes with {@code
 * long}; everything above it carries this type, so that points are never mistaken for money.
 *
 * @param micro the amount; below zero where points are lacking
 */
public record Micropoints(long micro) implements Comparable<Micropoints> {

    /** Digits after the point wherever points are written or read. */
    public static final int DECIMALS = 6;

    /** None. */
    public static final Micropoints ZERO = new Micropoints(0);

    /**
     * Reads what a machine wrote: digits with at most six after an optional point, {@code
     * "210.000000"}.
     *
     * @throws MalformedAmountException when the text is anything else
     */
    public static Micropoints parse(String text) throws MalformedAmountException {
        return new Micropoints(Decimals.parse(text, DECIMALS));
    }

    /**
     * Reads what a person typed: {@code "1,000.5"}, full-width digits, blanks; empty when it is no
     * number of points or could be read in two ways.
     */
    public static Optional<Micropoints> read(String typed) {
        var micro = TypedAmounts.read(typed, DECIMALS, AmountStyle.FORM);
        return micro.isPresent()
                ? Optional.of(new Micropoints(micro.getAsLong()))
                : Optional.empty();
    }

    /** As machines read it, {@code "210.000000"}. */
    public String plain() {
        return Decimals.format(micro, DECIMALS);
    }

    /** As people read it, {@code "1,210.000000"}. */
    public String grouped() {
        return Grouping.thousands(plain());
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException when it exceeds 63 bits
     */
    public Micropoints plus(Micropoints other) {
        return new Micropoints(Math.addExact(micro, other.micro));
    }

    /** Whether there are none. */
    public boolean isZero() {
        return micro == 0;
    }

    @Override
    public int compareTo(Micropoints other) {
        return Long.compare(micro, other.micro);
    }

    /** As machines read it, {@code "210.000000"}. */
    @Override
    public String toString() {
        return plain();
    }
}
