package org.tidemark.server.trade.orders.tracking;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.packing.Carrier;

/** Where the parcels of orders are. */
@Service
public class ParcelTracks {

    private final TrackStore store;
    private final TrackConfiguration.TrackSource source;
    private final Clock clock;

    ParcelTracks(TrackStore store, TrackConfiguration.TrackSource source, Clock clock) {
        this.store = store;
        this.source = source;
        this.clock = clock;
    }

    /**
     * What is known of a parcel that somebody looks at; it is asked for anew where that is old.
     *
     * @return empty where nobody can be asked for it
     */
    public Optional<ParcelTrack> look(Parcel parcel) {
        if (parcel.stage() == Parcel.Stage.WAITING || !isKnown(parcel)) {
            return Optional.empty();
        }
        Optional<ParcelTrack> known = store.find(parcel.orderNumber(), parcel.tracking());
        boolean asks =
                known.map(track ->
                                TrackRules.asksAgain(
                                        track.state(),
                                        track.askedAt().toInstant(),
                                        clock.instant()))
                        .orElse(true);
        if (asks) {
            store.want(parcel.orderNumber(), parcel.tracking());
        }
        return known.or(() -> store.find(parcel.orderNumber(), parcel.tracking()));
    }

    private boolean isKnown(Parcel parcel) {
        return source.service()
                .flatMap(service ->
                        Carrier.read(parcel.carrier())
                                .filter(carrier -> service.knows(carrier, parcel.tracking())))
                .isPresent();
    }

    /** The member has left. */
    public void erase(String memberId) {
        store.erase(memberId);
    }
}
