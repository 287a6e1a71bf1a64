package org.tidemark.server.people.accounts;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people's data is kept and where they reach the platform.
 *
 * @param key 32 bytes in Base64 under which personal data is encrypted; empty for a key that is
 *     made once and kept in the data folder
 * @param address what stands before every path, {@code https://shop.example.cn}; where it is not
 *     given, links and passkeys go by the address that a request came to
 */
@ConfigurationProperties("tidemark.people")
record PeopleProperties(@DefaultValue("") String key, URI address) {

    /** Never the key. */
    @Override
    public String toString() {
        return "people at " + (address == null ? "any address" : address);
    }
}
