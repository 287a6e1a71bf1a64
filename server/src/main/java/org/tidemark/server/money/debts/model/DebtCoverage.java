package org.tidemark.server.money.debts.model;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of what was issued for one debt; money in fen, coins in hundredths.
 *
 * @param coins issued
 * @param coinsLeft of them not used yet
 * @param grantedFen paid by the operator for points
 * @param paidFen paid out for such points, rounded down
 * @param pointsLeft micropoints that are held still, by programme
 * @param behind whether some of it is too new to be followed yet
 */
public record DebtCoverage(
        long coins,
        long coinsLeft,
        long grantedFen,
        long paidFen,
        SortedMap<String, Long> pointsLeft,
        boolean behind) {

    /** Nothing was issued. */
    public static final DebtCoverage NONE = new DebtCoverage(0, 0, 0, 0, new TreeMap<>(), false);

    public DebtCoverage {
        pointsLeft = new TreeMap<>(pointsLeft);
    }

    /** Delivered for it: coins that have paid for goods. */
    public long deliveredFen() {
        return coins - coinsLeft;
    }
}
