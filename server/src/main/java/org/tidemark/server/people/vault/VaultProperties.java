package org.tidemark.server.people.vault;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How personal data is sealed.
 *
 * @param key 32 bytes in Base64 under which personal data is encrypted; empty for a key that is
 *     made once and kept in the data folder
 */
@ConfigurationProperties("tidemark.people")
record VaultProperties(@DefaultValue("") String key) {

    /** Never the key. */
    @Override
    public String toString() {
        return key.isEmpty() ? "a key of its own" : "a key that was given";
    }
}
