package org.tidemark.server.web.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much comes in.
 *
 * @param mostAtOnce how many requests are worked on at once; one more is told at once that the
 *     platform is busy, before it waits for seconds
 */
@ConfigurationProperties("tidemark.door")
record DoorProperties(@DefaultValue("1000") int mostAtOnce) {}
