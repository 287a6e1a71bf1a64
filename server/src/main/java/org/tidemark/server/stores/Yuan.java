package org.tidemark.server.stores;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.tidemark.engine.money.Decimals;

/** Amounts as people enter them. */
final class Yuan {

    private static final int DECIMALS = 2;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    private Yuan() {}

    /** Fen of what was entered; empty where it is no amount. */
    static OptionalLong fen(String entered) {
        if (!AMOUNT.matcher(entered).matches()) {
            return OptionalLong.empty();
        }
        int dot = entered.indexOf('.');
        String whole = dot < 0 ? entered : entered.substring(0, dot);
        String part = dot < 0 ? "" : entered.substring(dot + 1);
        return OptionalLong.of(
                Long.parseLong(whole) * 100 + Long.parseLong((part + "00").substring(0, DECIMALS)));
    }

    /** As commands carry it: {@code 12.50}. */
    static String of(long fen) {
        return Decimals.format(fen, DECIMALS);
    }
}
