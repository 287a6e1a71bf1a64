package org.tidemark.server.growth.tasks;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of watching, and the networks that are configured.
 *
 * @param dailyCap the most advertisements of a member that count in a day
 * @param gap the least pause between two advertisements of a member
 * @param sessionLife how long after its beginning a session may be counted
 * @param membersPerDevice how many members may watch on one device
 */
@ConfigurationProperties("tidemark.ads")
record TaskProperties(
        @DefaultValue("20") int dailyCap,
        @DefaultValue("5s") Duration gap,
        @DefaultValue("1h") Duration sessionLife,
        @DefaultValue("2") int membersPerDevice,
        AdMob admob,
        SecretNetwork pangle,
        SecretNetwork gdt,
        SecretNetwork uniad,
        @DefaultValue Demo demo) {

    /**
     * AdMob, which signs with keys that it publishes.
     *
     * @param adUnit the unit whose advertisements count; empty for any of the account's
     * @param keysUrl where the keys are
     */
    record AdMob(
            @DefaultValue("") String adUnit,
            @DefaultValue("https://www.gstatic.com/admob/reward/verifier-keys.json") URI keysUrl,
            @DefaultValue("15s") Duration leastWatching) {}

    /** A network that signs with a shared secret. */
    record SecretNetwork(String secret, @DefaultValue("15s") Duration leastWatching) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "advertisements of at least " + leastWatching;
        }
    }

    /**
     * The demo network, which plays a clip of our own.
     *
     * @param enabled whether it is there though the platform is no demo
     * @param clip how long the clip takes
     */
    record Demo(@DefaultValue("false") boolean enabled, @DefaultValue("6s") Duration clip) {}
}
