package org.tidemark.server.money.tax.model;

import org.tidemark.engine.money.Decimals;

/**
 * How the tax of a month comes about: a part of a base, less what is taken off, rounded up to a
 * fen, less what was due before; nothing where that is below 0.
 *
 * @param baseFifths what is taxed, in fifths of a fen; 0 or less where nothing is
 * @param percent of the whole base
 * @param quickFen taken off, so that only what is above a line of the table has its rate
 * @param earlierFen due in earlier months of the row
 */
public record TaxWorking(long baseFifths, int percent, long quickFen, long earlierFen) {

    /** Nothing is taxed. */
    static final TaxWorking NOTHING = new TaxWorking(0, 0, 0, 0);

    /** Bases are counted in fifths of a fen, since four fifths of an income are one. */
    static final long FIFTHS = 5;

    private static final long PERCENTS = 100;
    private static final int DECIMALS = 3;

    /** The tax, in fen. */
    public long taxFen() {
        if (baseFifths <= 0) {
            return 0;
        }
        long whole = Math.multiplyExact(baseFifths, (long) percent);
        return Math.max(0, Math.ceilDiv(whole, FIFTHS * PERCENTS) - quickFen - earlierFen);
    }

    /** What is taxed, in yuan and exact. */
    public String base() {
        return Decimals.format(Math.max(0, baseFifths) * 2, DECIMALS);
    }
}
