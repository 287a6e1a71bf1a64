package org.tidemark.server.web.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access is set up at this start.
 *
 * @param newKey whether to replace the operator key
 * @param sessionsAnAddressAnHour how many sessions a network address opens in an hour; one of a
 *     mobile network stands for thousands of people
 */
@ConfigurationProperties("tidemark.access")
record AccessProperties(
        @DefaultValue("false") boolean newKey, @DefaultValue("2000") int sessionsAnAddressAnHour) {}
