package org.tidemark.server.trade.orders.tracking;

import java.util.Locale;

/** Where a parcel is, in the words of all carriers. */
public enum ParcelState {
    /** Nothing is known of it. */
    UNKNOWN,
    /** The carrier expects it. */
    ANNOUNCED,
    PICKED_UP,
    ON_ITS_WAY,
    AT_CUSTOMS,
    /** Whoever brings it is on his way. */
    BEING_DELIVERED,
    /** In a locker or a shop, to be fetched. */
    TO_FETCH,
    ARRIVED,
    TROUBLE,
    REFUSED,
    GOING_BACK,
    CANCELLED;

    /** Whether the carrier has no more to say. */
    boolean over() {
        return this == ARRIVED || this == CANCELLED;
    }

    /** The key of its word. */
    public String key() {
        return "tracking.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
