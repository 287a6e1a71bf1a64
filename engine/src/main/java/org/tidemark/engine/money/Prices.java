package org.tidemark.engine.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Prices as people see them: millionths of a yuan per point, rounded down (SPEC section 2). A few
 * micropoints with a claim on millions make a price that 63 bits do not hold; it is then told as
 * {@link #BEYOND}, and worked out from reserve and supply where it is shown.
 */
public final class Prices {

    /** Told in place of a price above 9.2 trillion yuan per point. */
    public static final long BEYOND = Long.MAX_VALUE;

    /** Fen per micropoint to 10^-6 yuan per point. */
    private static final long SCALE = 10_000_000_000L;

    /** Digits after the point wherever prices are written. */
    public static final int DECIMALS = 6;

    private Prices() {}

    /** The price as a number of 63 bits, {@link #BEYOND} where it is more; micropoints above 0. */
    public static long microsAtMost(long fen, long micropoints) {
        return Exact.mulDivFloorAtMost(BEYOND, fen, SCALE, micropoints);
    }

    /** The same rounded up: the least price at which they are worth so much. */
    public static long microsCeilAtMost(long fen, long micropoints) {
        return Exact.mulDivCeilAtMost(BEYOND, fen, SCALE, micropoints);
    }

    /** The price, however great; micropoints above 0. */
    public static BigInteger micros(long fen, long micropoints) {
        return BigInteger.valueOf(fen)
                .multiply(BigInteger.valueOf(SCALE))
                .divide(BigInteger.valueOf(micropoints));
    }

    /** A price with all its decimals. */
    public static String text(BigInteger priceMicros) {
        return new BigDecimal(priceMicros, DECIMALS).toPlainString();
    }

    /**
     * The price that an event told of a pool; empty where it is {@link #BEYOND} and no point is in
     * circulation that it could be worked out from.
     */
    public static Optional<String> text(long reserveFen, long supplyMicro, long priceMicros) {
        if (priceMicros != BEYOND) {
            return Optional.of(Decimals.format(priceMicros, DECIMALS));
        }
        return supplyMicro == 0
                ? Optional.empty()
                : Optional.of(text(micros(reserveFen, supplyMicro)));
    }
}
