package org.tidemark.server.trade.purchases.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What purchases may take, and how patient they are.
 *
 * @param again after how long something is tried again that did not work
 * @param mostUnpaid so many unpaid purchases of a kind a member may have
 * @param mostPieces so many pieces all the unpaid purchases of a member may keep from others
 */
@ConfigurationProperties("tidemark.purchases")
public record PurchaseProperties(
        @DefaultValue("5m") Duration again,
        @DefaultValue("5") int mostUnpaid,
        @DefaultValue("200") int mostPieces) {}
