package org.tidemark.server.trade.stores;

import java.util.OptionalLong;
import org.tidemark.engine.money.Fen;

/** Amounts as people enter them. */
final class Yuan {

    private static final Fen MOST = new Fen(99_999_999_999L);

    private Yuan() {}

    /** Fen of what was entered; empty where it is no amount. */
    static OptionalLong fen(String entered) {
        return Fen.read(entered).filter(fen -> fen.compareTo(MOST) <= 0).stream()
                .mapToLong(Fen::fen)
                .findFirst();
    }

    /** As commands carry it: {@code 12.50}. */
    static String of(long fen) {
        return new Fen(fen).plain();
    }
}
