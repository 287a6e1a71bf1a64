package org.tidemark.server.trade.stores;

import org.tidemark.engine.money.Fen;
import org.tidemark.plan.Language;

/** Amounts as a till says them. */
public final class TillVoice {

    private TillVoice() {}

    /** {@code 28.5} in Chinese, where zeros at the end are not said; {@code 28.50} in English. */
    public static String amount(long fen, Language language) {
        String plain = new Fen(fen).plain();
        return language == Language.EN || !plain.contains(".")
                ? plain
                : plain.replaceAll("\\.?0+$", "");
    }
}
