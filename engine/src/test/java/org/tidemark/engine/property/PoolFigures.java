package org.tidemark.engine.property;

import java.math.BigInteger;

/**
 * A pool at one moment, in numbers without limits.
 *
 * @param reserve fen
 * @param supply micropoints
 * @param priceFen numerator of the price that applies: the reserve, or of the last price
 * @param priceMicro denominator of the price that applies: the supply, or of the last price
 */
public record PoolFigures(
        BigInteger reserve, BigInteger supply, BigInteger priceFen, BigInteger priceMicro) {

    private static final BigInteger POINT = BigInteger.valueOf(1_000_000);

    /** A pool that nobody has put anything into. */
    public static PoolFigures untouched(long issuePriceFen) {
        return new PoolFigures(
                BigInteger.ZERO, BigInteger.ZERO, BigInteger.valueOf(issuePriceFen), POINT);
    }

    /** The pool with another reserve and supply; without supply the price now stands. */
    public PoolFigures with(BigInteger newReserve, BigInteger newSupply) {
        return newSupply.signum() == 0
                ? new PoolFigures(newReserve, newSupply, priceFen, priceMicro)
                : new PoolFigures(newReserve, newSupply, newReserve, newSupply);
    }

    /** Value of points, rounded down; nothing where none are in circulation. */
    public BigInteger valueFloor(BigInteger points) {
        return supply.signum() == 0 ? BigInteger.ZERO : points.multiply(reserve).divide(supply);
    }

    /** Points that a value buys, rounded down. */
    public BigInteger pointsFloor(BigInteger valueFen) {
        return valueFen.multiply(priceMicro).divide(priceFen);
    }

    /** Whether the price is at least that of an earlier moment, exactly. */
    public boolean notCheaperThan(PoolFigures earlier) {
        return priceFen.multiply(earlier.priceMicro)
                        .compareTo(earlier.priceFen.multiply(priceMicro))
                >= 0;
    }
}
