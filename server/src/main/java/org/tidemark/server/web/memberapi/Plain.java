package org.tidemark.server.web.memberapi;

import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;

/** Amounts as answers carry them: digits with a point, never rounded. */
public final class Plain {

    private Plain() {}

    /** Money in yuan, {@code 12.30}. */
    public static String money(long fen) {
        return new Fen(fen).plain();
    }

    /** Coins and other hundredths. */
    public static String hundredths(long hundredths) {
        return new Fen(hundredths).plain();
    }

    /** Points. */
    public static String points(long micropoints) {
        return new Micropoints(micropoints).plain();
    }
}
