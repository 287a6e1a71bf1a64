package org.tidemark.server.trade.orders.tracking;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.packing.Carrier;
import org.tidemark.server.trade.orders.tracking.TrackStore.Wanted;

/** Asks for the parcels that somebody has looked at. */
@Component
final class TrackJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(TrackJob.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 5;

    private final TrackConfiguration.TrackSource source;
    private final TrackStore store;
    private final OrderStore orders;

    TrackJob(TrackConfiguration.TrackSource source, TrackStore store, OrderStore orders) {
        this.source = source;
        this.store = store;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "parcel-tracks";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return source.service()
                .map(service ->
                        (int)
                                store.claim(AT_ONCE, TrackRules.PAUSE).stream()
                                        .filter(wanted -> asked(service, wanted))
                                        .count())
                .orElse(0);
    }

    private boolean asked(CarrierTracks service, Wanted wanted) {
        Optional<Parcel> parcel = orders.find(wanted.orderNumber()).map(ShopOrder::parcel);
        Optional<Carrier> carrier = parcel.flatMap(one -> Carrier.read(one.carrier()));
        if (parcel.isEmpty() || carrier.isEmpty()) {
            store.silent(wanted.orderNumber(), Duration.ZERO);
            return true;
        }
        try {
            store.told(
                    wanted.orderNumber(),
                    service.ask(carrier.get(), parcel.get().tracking(), parcel.get().phone()));
        } catch (TrackException silent) {
            LOG.warn("where order {} is: {}", wanted.orderNumber(), silent.getMessage());
            store.silent(wanted.orderNumber(), TrackRules.pause(wanted.tries()));
        }
        return true;
    }
}
