package org.tidemark.server.money.sharing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the provider has agreed with the merchant.
 *
 * @param ceilingPercent the most of a payment that may go to others
 * @param freezeDays how long it keeps a payment that is to be shared
 */
@ConfigurationProperties("tidemark.sharing")
record SharingProperties(
        @DefaultValue("30") int ceilingPercent, @DefaultValue("30") int freezeDays) {

    private static final int WHOLE = 100;

    SharingProperties {
        if (ceilingPercent < 1 || ceilingPercent > WHOLE) {
            throw new IllegalArgumentException(
                    "tidemark.sharing.ceiling-percent is from 1 to 100, not " + ceilingPercent);
        }
        if (freezeDays < 1) {
            throw new IllegalArgumentException(
                    "tidemark.sharing.freeze-days is 1 or more, not " + freezeDays);
        }
    }
}
