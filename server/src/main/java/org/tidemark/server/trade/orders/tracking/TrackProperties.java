package org.tidemark.server.trade.orders.tracking;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Kuaidi100, where parcels are asked for.
 *
 * @param customer the operator's number there; without one nothing is asked
 * @param key the operator's secret there
 * @param url its query
 * @param timeout how long an answer may take
 */
@ConfigurationProperties("tidemark.tracking.kuaidi100")
record TrackProperties(
        @DefaultValue("") String customer,
        @DefaultValue("") String key,
        @DefaultValue("https://poll.kuaidi100.com/poll/query.do") URI url,
        @DefaultValue("8s") Duration timeout) {

    TrackProperties {
        if (customer.isBlank() != key.isBlank()) {
            throw new IllegalArgumentException(
                    "tidemark.tracking.kuaidi100: set both customer and key, or neither");
        }
    }

    boolean given() {
        return !customer.isBlank();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "kuaidi100 " + customer;
    }
}
