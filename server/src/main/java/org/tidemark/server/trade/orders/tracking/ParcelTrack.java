package org.tidemark.server.trade.orders.tracking;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is known of a parcel.
 *
 * @param askedAt when its carrier was asked last, or is first to be
 * @param events the newest first
 */
public record ParcelTrack(OffsetDateTime askedAt, ParcelState state, List<ParcelEvent> events) {

    public ParcelTrack {
        events = List.copyOf(events);
    }
}
