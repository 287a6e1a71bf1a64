package org.tidemark.reference;

import java.math.BigInteger;

/**
 * An exact fraction with a positive denominator: a rate, a multiple, or a price in fen a
 * micropoint.
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException(
                    "a fraction needs a positive denominator: " + denominator);
        }
    }

    /** floor(x * this). */
    BigInteger timesFloor(BigInteger x) {
        return floor(x.multiply(numerator), denominator);
    }

    /** ceil(x * this). */
    BigInteger timesCeiling(BigInteger x) {
        return floor(x.multiply(numerator).negate(), denominator).negate();
    }

    /** floor(x / this); this must be above zero. */
    BigInteger intoFloor(BigInteger x) {
        return floor(x.multiply(denominator), numerator);
    }

    /** ceil(x / this); this must be above zero. */
    BigInteger intoCeiling(BigInteger x) {
        return floor(x.multiply(denominator).negate(), numerator).negate();
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** By cross multiplication; equal values compare as 0 though the records may differ. */
    @Override
    public int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /** floor(dividend / divisor) for a positive divisor and a dividend of any sign. */
    static BigInteger floor(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
