package org.tidemark.server.trade.screening;

import java.util.Set;

/** Amounts that somebody may want to stay just below. */
@FunctionalInterface
interface Limits {

    /** All of them, in fen. */
    Set<Long> fen(ScreeningProperties settings);
}
