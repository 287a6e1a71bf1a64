package org.tidemark.engine.hostage;

/**
 * What somebody honest got who bought and sold at once, beside somebody else who keeps his points.
 *
 * @param fairFen what the plan makes of his contribution, less the retention
 * @param quotedFen what the points that he was quoted were worth then, less the retention
 * @param paidFen what the pool paid him
 */
record Sale(long fairFen, long quotedFen, long paidFen) {

    /** A fen is lost to rounding; more than this part, and somebody has made it. */
    private static final double NEGLIGIBLE = 0.01;

    /** The part of what is fair that he lost, 0 to 1. */
    double loss() {
        return fairFen <= 1 ? 0 : Math.max(0, fairFen - 1 - paidFen) / (double) fairFen;
    }

    boolean isRobbed() {
        return loss() > NEGLIGIBLE;
    }

    /** Whether he got what he was quoted, or more. */
    boolean isAsQuoted() {
        return paidFen >= quotedFen;
    }
}
