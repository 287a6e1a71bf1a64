package org.tidemark.server.trade.stores;

import java.util.Locale;

/** How a store stands. Only an open one's till takes payments. */
public enum StoreState {
    APPLIED,
    DECLINED,
    OPEN,
    SUSPENDED;

    /** The key of its name. */
    public String key() {
        return "stores.state." + name().toLowerCase(Locale.ROOT);
    }
}
