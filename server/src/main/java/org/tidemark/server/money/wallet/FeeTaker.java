package org.tidemark.server.money.wallet;

/** Whoever takes fees of withdrawals in. */
@FunctionalInterface
public interface FeeTaker {

    /**
     * A fee that is due.
     *
     * @param withdrawal number of the withdrawal
     * @param hold the name of the hold in which it is set aside
     */
    record Fee(String withdrawal, String memberId, long amountFen, String hold) {}

    /**
     * Takes a fee out of its hold, or gives it back to the member where the ledger refuses it. The
     * same fee again is no second one. From here on the hold is the taker's.
     */
    void take(Fee fee);
}
