package org.tidemark.engine.plan;

import java.util.List;

/**
 * The waterfall of an offer: shares of the price, in ppm, that add up to exactly 1_000_000.
 *
 * @param dividends one entry for each dividend fund named
 */
public record Split(
        int costPpm,
        int platformPpm,
        int rewardsPpm,
        int poolPpm,
        List<DividendShare> dividends,
        int queuePpm,
        int redPacketPpm) {

    public Split {
        dividends = List.copyOf(dividends);
    }

    /** The share of one dividend fund. */
    public record DividendShare(String dividend, int ratePpm) {}
}
