package org.tidemark.server.faces.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param anywhere whether they may go by http, to any port and into networks of one's own: for
 *     trials, and for receivers beside the platform
 * @param patience how long a receiver may take
 */
@ConfigurationProperties("tidemark.webhooks")
record WebhookProperties(
        @DefaultValue("false") boolean anywhere, @DefaultValue("15s") Duration patience) {}
