package org.tidemark.engine.property;

import java.math.BigInteger;

/**
 * A pool at one moment, in numbers without limits.
 *
 * @param reserve fen
 * @param supply micropoints
 * @param issuePriceFen of one point: the price while none are in circulation
 */
public record PoolFigures(BigInteger reserve, BigInteger supply, BigInteger issuePriceFen) {

    private static final BigInteger POINT = BigInteger.valueOf(1_000_000);

    /** A pool that nobody has put anything into. */
    public static PoolFigures untouched(long issuePriceFen) {
        return new PoolFigures(BigInteger.ZERO, BigInteger.ZERO, BigInteger.valueOf(issuePriceFen));
    }

    /** The pool with another reserve and supply. */
    public PoolFigures with(BigInteger newReserve, BigInteger newSupply) {
        return new PoolFigures(newReserve, newSupply, issuePriceFen);
    }

    /** Whether no points are in circulation: between two epochs. */
    public boolean isEmpty() {
        return supply.signum() == 0;
    }

    /** Numerator of the price that applies. */
    public BigInteger priceFen() {
        return isEmpty() ? issuePriceFen : reserve;
    }

    /** Denominator of the price that applies. */
    public BigInteger priceMicro() {
        return isEmpty() ? POINT : supply;
    }

    /** Value of points, rounded down; nothing where none are in circulation. */
    public BigInteger valueFloor(BigInteger points) {
        return supply.signum() == 0 ? BigInteger.ZERO : points.multiply(reserve).divide(supply);
    }

    /** Points that a value buys, rounded down. */
    public BigInteger pointsFloor(BigInteger valueFen) {
        return valueFen.multiply(priceMicro()).divide(priceFen());
    }

    /** Whether the price is at least that of an earlier moment, exactly. */
    public boolean notCheaperThan(PoolFigures earlier) {
        return priceFen()
                        .multiply(earlier.priceMicro())
                        .compareTo(earlier.priceFen().multiply(priceMicro()))
                >= 0;
    }
}
