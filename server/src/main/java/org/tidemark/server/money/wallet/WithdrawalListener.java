package org.tidemark.server.money.wallet;

/** Whoever wants to know of withdrawals that have ended. */
@FunctionalInterface
interface WithdrawalListener {

    /** It has ended, and so have its holds; said again after a crash. */
    void ended(Withdrawal ended);
}
