package org.tidemark.server.trade.stores;

import java.util.Locale;

/** How far a refund of a settled purchase has come. */
public enum RefundState {
    /** The owner asks; staff decides. */
    ASKED,
    /** Staff said no. */
    DECLINED,
    /** The ledger is told next. */
    APPROVED,
    /** The ledger said no. */
    REFUSED,
    /** Reversed in the ledger; what came through a provider goes back next. */
    REVERSED,
    /** The buyer has his money. */
    DONE;

    /** The key of what people read. */
    public String key() {
        return "stores.refund." + name().toLowerCase(Locale.ROOT);
    }
}
