package org.tidemark.server.trade.stores;

import java.util.Locale;

/** How a store stands. Only an open one's till takes payments. */
public enum StoreState {
    /** Its owner has begun to apply. */
    DRAFT,
    /** The application was sent: staff looks at it. */
    APPLIED,
    /** Staff has sent it back: something has to be put right. */
    RETURNED,
    /** Its owner has taken the application back. */
    WITHDRAWN,
    DECLINED,
    OPEN,
    SUSPENDED;

    /** The key of its name. */
    public String key() {
        return "stores.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether its owner may still change what he applies with. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the application has not come to its end. */
    public boolean underway() {
        return editable() || this == APPLIED;
    }
}
