package org.tidemark.server.web.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access is set up at this start.
 *
 * @param newKey whether to replace the operator key
 */
@ConfigurationProperties("tidemark.access")
record AccessProperties(@DefaultValue("false") boolean newKey) {}
