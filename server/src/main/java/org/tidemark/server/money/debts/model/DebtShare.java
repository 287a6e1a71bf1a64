package org.tidemark.server.money.debts.model;

/** How much of a debt goes into a batch. */
public final class DebtShare {

    /** All of it, in percent. */
    public static final int WHOLE = 100;

    private DebtShare() {}

    /**
     * So many percent of what was owed, rounded down, and never more than what is neither covered
     * nor out in coins that may still be used; in fen, 0 for nothing.
     */
    public static long next(long owedFen, long coveredFen, long coinsLeft, int percent) {
        long rest = owedFen - coveredFen - coinsLeft;
        long share = Math.multiplyExact(owedFen, (long) percent) / WHOLE;
        return Math.max(0, Math.min(rest, share));
    }
}
