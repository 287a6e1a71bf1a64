package org.tidemark.server.money.tax.model;

import java.util.List;

/**
 * A line of a table of rates.
 *
 * @param upToFen the highest base that it is for
 * @param percent of the whole base
 * @param quickFen taken off, so that only what is above the line before has the higher rate
 */
record TaxBracket(long upToFen, int percent, long quickFen) {

    private static final long YUAN = 100;

    /** Of pay for a service, by the month. */
    static final List<TaxBracket> REMUNERATION =
            List.of(of(20_000, 20, 0), of(50_000, 30, 2_000), last(40, 7_000));

    /** Of a year. */
    static final List<TaxBracket> YEAR =
            List.of(
                    of(36_000, 3, 0),
                    of(144_000, 10, 2_520),
                    of(300_000, 20, 16_920),
                    of(420_000, 25, 31_920),
                    of(660_000, 30, 52_920),
                    of(960_000, 35, 85_920),
                    last(45, 181_920));

    private static TaxBracket of(long upToYuan, int percent, long quickYuan) {
        return new TaxBracket(upToYuan * YUAN, percent, quickYuan * YUAN);
    }

    private static TaxBracket last(int percent, long quickYuan) {
        return new TaxBracket(Long.MAX_VALUE / TaxWorking.FIFTHS, percent, quickYuan * YUAN);
    }

    /** The tax on a base, less what was due before. */
    static TaxWorking on(List<TaxBracket> table, long baseFifths, long earlierFen) {
        TaxBracket bracket =
                table.stream()
                        .filter(one -> baseFifths <= one.upToFen * TaxWorking.FIFTHS)
                        .findFirst()
                        .orElseThrow();
        return new TaxWorking(baseFifths, bracket.percent, bracket.quickFen, earlierFen);
    }
}
