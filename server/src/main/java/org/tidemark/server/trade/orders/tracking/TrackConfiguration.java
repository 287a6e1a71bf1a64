package org.tidemark.server.trade.orders.tracking;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where parcels are asked for, if anywhere. */
@Configuration(proxyBeanMethods = false)
class TrackConfiguration {

    /** Who is asked. */
    record TrackSource(Optional<CarrierTracks> service) {}

    @Bean
    static TrackSource trackSource(TrackProperties terms) {
        return new TrackSource(
                terms.given() ? Optional.of(new Kuaidi100(terms)) : Optional.empty());
    }
}
