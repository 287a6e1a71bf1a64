package org.tidemark.server.trade.orders;

import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.MalformedAmountException;

/** Reads amounts that people enter. */
final class Amounts {

    private static final int DECIMALS = 2;

    private Amounts() {}

    /**
     * An amount in fen; nothing entered is nothing.
     *
     * @throws OrderProblemException when it is no amount
     */
    static long fen(String entered) {
        if (entered.isBlank()) {
            return 0;
        }
        try {
            return Decimals.parse(entered.strip(), DECIMALS);
        } catch (MalformedAmountException malformed) {
            throw new OrderProblemException(OrderProblem.AMOUNT, entered.strip());
        }
    }

    /** As it stands in a field. */
    static String text(long fen) {
        return Decimals.format(fen, DECIMALS);
    }
}
