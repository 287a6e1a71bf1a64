package org.tidemark.server.trade.orders.tracking;

import java.util.List;
import org.tidemark.server.trade.orders.packing.Carrier;

/** A service that knows of the parcels of many carriers. */
public interface CarrierTracks {

    /**
     * What it says of a parcel.
     *
     * @param events the newest first
     */
    record Told(ParcelState state, List<ParcelEvent> events) {
        public Told {
            events = List.copyOf(events);
        }
    }

    /** Whether it can be asked for such a parcel at all. */
    boolean knows(Carrier carrier, String number);

    /**
     * Asks for one parcel.
     *
     * @param number the carrier's number of it
     * @param phone of who gets it; some carriers answer only with it
     * @throws TrackException where it does not answer, or knows nothing
     */
    Told ask(Carrier carrier, String number, String phone);
}
