package org.tidemark.server.trade.stores;

import java.util.OptionalLong;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.MalformedAmountException;

/** Amounts as people enter them. */
final class Yuan {

    private static final int DECIMALS = 2;
    private static final int MOST_WHOLE_DIGITS = 9;

    private Yuan() {}

    /** Fen of what was entered; empty where it is no amount. */
    static OptionalLong fen(String entered) {
        int dot = entered.indexOf('.');
        if ((dot < 0 ? entered.length() : dot) > MOST_WHOLE_DIGITS) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Decimals.parse(entered, DECIMALS));
        } catch (MalformedAmountException malformed) {
            return OptionalLong.empty();
        }
    }

    /** As commands carry it: {@code 12.50}. */
    static String of(long fen) {
        return Decimals.format(fen, DECIMALS);
    }
}
