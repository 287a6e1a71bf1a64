package org.tidemark.server.money.wallet;

import java.time.Duration;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.engine.money.Ppm;
import org.tidemark.server.kernel.approvals.Room;

/** The terms of withdrawals, in fen and ppm. */
record WithdrawalTerms(
        long leastFen,
        long mostFen,
        long mostPerDayFen,
        int feePpm,
        long feeLeastFen,
        Duration coolDown,
        long twoPersonsFromFen,
        long alonePerDayFen) {

    /**
     * Reads the configuration.
     *
     * @throws WalletException which names the property that is wrong
     */
    static WithdrawalTerms of(WalletProperties given) {
        WithdrawalTerms terms =
                new WithdrawalTerms(
                        given.least().fen(),
                        given.most().fen(),
                        given.mostPerDay().fen(),
                        feePpm(given.feePercent()),
                        given.feeLeast().fen(),
                        given.coolDown(),
                        given.twoPersonsFrom().fen(),
                        given.alonePerDay().fen());
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

    private static int feePpm(String percent) {
        try {
            long ppm = Decimals.parse(percent, Ppm.PERCENT_DECIMALS);
            return Math.toIntExact(Math.min(ppm, Exact.ONE_PPM));
        } catch (MalformedAmountException wrong) {
            throw new WalletException(
                    "tidemark.wallet.fee-percent is \""
                            + percent
                            + "\"; give digits with at most "
                            + Ppm.PERCENT_DECIMALS
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
                leastFen,
                mostFen,
                mostPerDayFen,
                0,
                0,
                coolDown,
                twoPersonsFromFen,
                alonePerDayFen);
    }

    /**
     * Whether two must approve: by what the member was approved alone today, by anybody, and by
     * what whoever approves has approved alone today, never by the piece.
     */
    boolean twoPersons(long grossFen, long memberFen, long staffFen) {
        return !new Room(twoPersonsFromFen - 1, 0, memberFen).fits(grossFen)
                || !new Room(alonePerDayFen, staffFen, 0).fits(grossFen);
    }
}
