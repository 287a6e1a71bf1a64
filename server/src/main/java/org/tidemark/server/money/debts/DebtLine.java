package org.tidemark.server.money.debts;

/**
 * A debt in a batch.
 *
 * @param amountFen what is issued for it: coins in hundredths, or what is paid for points
 * @param why the ledger refused it, a code; empty where it did not
 */
public record DebtLine(String batch, Debt debt, long amountFen, State state, String why) {

    /** How it stands. */
    public enum State {
        /** To be issued. */
        PLANNED,
        /** Done in the ledger. */
        ISSUED,
        /** The ledger would not. */
        REFUSED,
        /** Left out before. */
        DROPPED;

        /** The key of what people read. */
        public String key() {
            return "debts.line." + name();
        }
    }

    /** The id of its command: the same whenever it is given. */
    String command() {
        return command(batch, debt.debt());
    }

    static String command(String batch, String debt) {
        return batch + "-" + debt;
    }
}
