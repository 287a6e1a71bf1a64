package org.tidemark.server.trade.stores;

import java.util.Locale;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.Refund;

/** How far a purchase at a till has come, as buyer and owner read it. */
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

    /** Of a purchase. */
    static TillState of(Purchase purchase) {
        return switch (purchase.state()) {
            case PLACED, COVERING, OPEN, CLOSING -> OPEN;
            case PAID, SCREENING, SETTLING -> PAID;
            case HELD, REFUSED -> HELD;
            case SETTLED -> SETTLED;
            case CLOSED -> closed(purchase);
        };
    }

    private static TillState closed(Purchase purchase) {
        if (purchase.refunds().isEmpty()) {
            return CLOSED;
        }
        boolean back =
                purchase.refunds().stream().allMatch(refund -> refund.state() == Refund.State.DONE);
        return back ? RETURNED : RETURNING;
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
