package org.tidemark.server.trade.orders.checkout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What orders of the shop may take.
 *
 * @param payWithin how long an order keeps its goods from others before it is paid
 */
@ConfigurationProperties("tidemark.orders")
record OrderProperties(@DefaultValue("30m") Duration payWithin) {}
