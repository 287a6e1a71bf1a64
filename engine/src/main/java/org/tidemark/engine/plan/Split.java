package org.tidemark.engine.plan;

import java.util.List;

/**
 * The waterfall of an offer: shares of the price, in ppm, that add up to exactly 1_000_000.
 *
 * @param funds the shares of the mechanisms' funds, those above 0
 */
public record Split(
        int costPpm, int platformPpm, int rewardsPpm, int poolPpm, List<FundShare> funds) {

    public Split {
        funds = List.copyOf(funds);
    }

    /** The share of one fund, 0 where it has none. */
    public int fundPpm(String fund, String name) {
        return funds.stream()
                .filter(share -> share.fund().equals(fund) && share.name().equals(name))
                .mapToInt(FundShare::ratePpm)
                .sum();
    }
}
