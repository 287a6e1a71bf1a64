package org.tidemark.engine.mechanism;

/**
 * What an order will earn its buyer in one programme besides value points. Each mechanism writes
 * its own part by the formula that it executes.
 */
public final class Foretold {

    private long adPoints;
    private long quotaFen;
    private long queueTargetFen;
    private long classSpendFen;

    void adPoints(long hundredths) {
        adPoints = hundredths;
    }

    void quotaFen(long fen) {
        quotaFen = fen;
    }

    void queueTargetFen(long fen) {
        queueTargetFen = fen;
    }

    void classSpendFen(long fen) {
        classSpendFen = fen;
    }

    /** A: ad points, in hundredths (SPEC 5.2 step 4). */
    public long adPoints() {
        return adPoints;
    }

    /** By how much the red packet quota rises, in fen (SPEC 5.11). */
    public long quotaFen() {
        return quotaFen;
    }

    /** Target of the order's own entry in the queue, in fen; 0 for no entry (SPEC 5.10). */
    public long queueTargetFen() {
        return queueTargetFen;
    }

    /** What counts towards weights by purchase, in fen (SPEC 5.9). */
    public long classSpendFen() {
        return classSpendFen;
    }
}
