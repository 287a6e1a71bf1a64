package org.tidemark.server.trade.stores;

import java.util.Locale;
import java.util.Set;

/** How far a purchase at a till has come. */
public enum TillState {
    /** Entered; the money has not come yet. */
    OPEN,
    /** Its time is over and nothing had come. */
    CLOSED,
    /** The money has come or is set aside; it settles next. */
    PAID,
    /** A person looks at it before it settles. */
    HELD,
    /** In the ledger. */
    SETTLED,
    /** It does not settle: the money is on its way back. */
    RETURNING,
    /** The money is back. */
    RETURNED;

    /** What may come next. */
    Set<TillState> next() {
        return switch (this) {
            case OPEN -> Set.of(PAID, CLOSED);
            case CLOSED -> Set.of(PAID, RETURNING);
            case PAID -> Set.of(HELD, SETTLED, RETURNING);
            case HELD -> Set.of(PAID, RETURNING);
            case RETURNING -> Set.of(RETURNED);
            case SETTLED, RETURNED -> Set.of();
        };
    }

    /** The key of what people read. */
    public String key() {
        return "stores.till." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is going to happen by itself: a page looks again. */
    public boolean waits() {
        return this == OPEN || this == PAID || this == HELD || this == RETURNING;
    }

    /** Whether the buyer's money is with us. */
    public boolean paid() {
        return this == PAID || this == HELD || this == SETTLED;
    }
}
