package org.tidemark.server.trade.orders.returns;

import java.util.Set;

/** Where a return stands. */
public enum ReturnState {
    /** Asked for by the buyer. */
    ASKED,
    /** Approved; the goods come back first. */
    APPROVED,
    /** The goods are back, or need not come: the refund is planned and on its way. */
    REFUNDING,
    /** The money is back where it came from. */
    REFUNDED,
    /** Refused, with a reason. */
    REFUSED,
    /** Taken back by the buyer. */
    WITHDRAWN;

    /** The states that may follow this one. */
    Set<ReturnState> next() {
        return switch (this) {
            case ASKED -> Set.of(APPROVED, REFUNDING, REFUSED, WITHDRAWN);
            case APPROVED -> Set.of(REFUNDING, REFUSED, WITHDRAWN);
            case REFUNDING -> Set.of(REFUNDED);
            case REFUNDED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether nothing follows. */
    boolean ended() {
        return next().isEmpty();
    }
}
