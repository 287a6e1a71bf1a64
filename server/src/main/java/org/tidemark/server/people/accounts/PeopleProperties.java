package org.tidemark.server.people.accounts;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the platform.
 *
 * @param address what stands before every path, {@code https://shop.example.cn}; where it is not
 *     given, links and passkeys go by the address that a request came to
 */
@ConfigurationProperties("tidemark.people")
record PeopleProperties(@Nullable URI address) {}
