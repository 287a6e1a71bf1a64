package org.tidemark.server.people.messages.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages to browsers.
 *
 * @param contact whom the makers of browsers may ask, {@code mailto:} or {@code https:}; without
 *     one nothing is sent
 * @param anywhere whether they may go by http, to any port and into networks of one's own: for
 *     trials
 * @param patience how long one may take
 */
@ConfigurationProperties("tidemark.push")
record PushProperties(
        @DefaultValue("") String contact,
        @DefaultValue("false") boolean anywhere,
        @DefaultValue("10s") Duration patience) {

    PushProperties {
        if (!contact.isBlank() && !contact.matches("(mailto:[!-~]+@|https://)[!-~&&[^\"\\\\]]+")) {
            throw new IllegalArgumentException(
                    "tidemark.push.contact: a mailto: or an https: address");
        }
    }

    /** Whether anything is sent. */
    boolean given() {
        return !contact.isBlank();
    }
}
