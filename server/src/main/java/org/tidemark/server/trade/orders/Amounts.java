package org.tidemark.server.trade.orders;

import org.tidemark.engine.money.Fen;

/** Reads amounts that people enter. */
final class Amounts {

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
        return Fen.read(entered)
                .orElseThrow(() -> new OrderProblemException(OrderProblem.AMOUNT, entered.strip()))
                .fen();
    }

    /** As it stands in a field. */
    static String text(long fen) {
        return new Fen(fen).plain();
    }
}
