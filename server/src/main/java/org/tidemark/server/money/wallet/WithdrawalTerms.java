package org.tidemark.server.money.wallet;

import java.time.Duration;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.money.MalformedAmountException;

/** The terms of withdrawals, in fen and ppm. */
record WithdrawalTerms(
        long leastFen,
        long mostFen,
        long mostPerDayFen,
        int feePpm,
        long feeLeastFen,
        Duration coolDown,
        long twoPersonsFromFen) {

    private static final int MONEY_DECIMALS = 2;
    private static final int PERCENT_DECIMALS = 4;
    private static final int WHOLE_PPM = 1_000_000;

    /**
     * Reads the configuration.
     *
     * @throws WalletException which names the property that is wrong
     */
    static WithdrawalTerms of(WalletProperties given) {
        long feePpm = parsed("fee-percent", given.feePercent(), PERCENT_DECIMALS);
        WithdrawalTerms terms =
                new WithdrawalTerms(
                        parsed("least", given.least(), MONEY_DECIMALS),
                        parsed("most", given.most(), MONEY_DECIMALS),
                        parsed("most-per-day", given.mostPerDay(), MONEY_DECIMALS),
                        Math.toIntExact(Math.min(feePpm, WHOLE_PPM)),
                        parsed("fee-least", given.feeLeast(), MONEY_DECIMALS),
                        given.coolDown(),
                        parsed("two-persons-from", given.twoPersonsFrom(), MONEY_DECIMALS));
        if (terms.leastFen() <= 0 || terms.leastFen() > terms.mostFen()) {
            throw new WalletException(
                    "tidemark.wallet.least must be above 0 and at most tidemark.wallet.most, not "
                            + given.least());
        }
        if (terms.feeFen(terms.leastFen()) >= terms.leastFen()) {
            throw new WalletException(
                    "tidemark.wallet.fee-percent and fee-least leave nothing of the least"
                            + " withdrawal of "
                            + given.least()
                            + "; raise tidemark.wallet.least or lower the fee");
        }
        if (given.coolDown().isNegative()) {
            throw new WalletException("tidemark.wallet.cool-down is negative; give 0 for none");
        }
        return terms;
    }

    private static long parsed(String name, String text, int decimals) {
        try {
            return Decimals.parse(text, decimals);
        } catch (MalformedAmountException wrong) {
            throw new WalletException(
                    "tidemark.wallet."
                            + name
                            + " is \""
                            + text
                            + "\"; give digits with at most "
                            + decimals
                            + " after the point",
                    wrong);
        }
    }

    /** The fee of a withdrawal of so much: the rate, rounded down, at least the least fee. */
    long feeFen(long grossFen) {
        return Math.max(feeLeastFen, Exact.shareFloor(grossFen, feePpm));
    }

    /** The same terms without a fee. */
    WithdrawalTerms free() {
        return new WithdrawalTerms(
                leastFen, mostFen, mostPerDayFen, 0, 0, coolDown, twoPersonsFromFen);
    }

    boolean twoPersons(Withdrawal withdrawal) {
        return withdrawal.grossFen() >= twoPersonsFromFen;
    }
}
