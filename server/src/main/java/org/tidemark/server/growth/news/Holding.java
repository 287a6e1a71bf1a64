package org.tidemark.server.growth.news;

import java.math.BigInteger;

/**
 * What somebody holds in a programme; money in fen.
 *
 * @param cycle counted anew after each exit at the cap
 */
record Holding(String member, long pointsMicro, long spendFen, long realisedFen, int cycle) {

    /** From so much of the cap on an exit is near. */
    static final int NEAR_PERCENT = 90;

    private static final BigInteger PERCENT = BigInteger.valueOf(100);

    /**
     * Whether what was realised and what the points are worth come to that much of the cap (SPEC
     * 5.4), exactly: {@code realised + points * reserve / supply >= 90 % of the cap}.
     *
     * @param capFen at this much the holding is redeemed by force
     */
    boolean isNear(long capFen, long reserveFen, long supplyMicro) {
        if (pointsMicro <= 0 || supplyMicro <= 0 || capFen <= 0) {
            return false;
        }
        BigInteger supply = BigInteger.valueOf(supplyMicro);
        BigInteger reached =
                BigInteger.valueOf(realisedFen)
                        .multiply(supply)
                        .add(
                                BigInteger.valueOf(pointsMicro)
                                        .multiply(BigInteger.valueOf(reserveFen)));
        return reached.multiply(PERCENT)
                        .compareTo(
                                BigInteger.valueOf(capFen)
                                        .multiply(BigInteger.valueOf(NEAR_PERCENT))
                                        .multiply(supply))
                >= 0;
    }
}
