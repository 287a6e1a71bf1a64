package org.tidemark.server.trade.stores;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a till may do.
 *
 * @param payWithin how long a customer has to pay after he has confirmed the amount
 * @param mostFen the greatest amount of one purchase
 * @param ownerRefundFen up to this amount an owner refunds an order of today by himself; above it,
 *     or later, staff decides
 * @param ownPurchases whether an owner may pay at his own store; then the screening looks at it as
 *     at any other purchase
 */
@ConfigurationProperties("tidemark.stores")
record TillProperties(
        @DefaultValue("15m") Duration payWithin,
        @DefaultValue("5000000") long mostFen,
        @DefaultValue("50000") long ownerRefundFen,
        @DefaultValue("false") boolean ownPurchases) {}
