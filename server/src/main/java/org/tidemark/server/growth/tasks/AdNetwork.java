package org.tidemark.server.growth.tasks;

import java.time.Duration;

/** A network of rewarded advertisements: how its callbacks are signed and answered. */
interface AdNetwork {

    /** Its name in addresses and texts, {@code admob}. */
    String name();

    /** The least time that one of its advertisements takes. */
    Duration leastWatching();

    /** Checks a callback's signature and reads it. */
    Reading read(String rawQuery);

    /** What the network is answered. */
    AdReply reply(AdOutcome outcome);

    /**
     * The page that plays its advertisement in a browser, for a session; empty for networks that
     * play in an app only.
     */
    default String player(String token) {
        return "";
    }

    /** What a callback turned out to be. */
    sealed interface Reading {

        /** The network's own word. */
        record Genuine(AdCallback callback) implements Reading {}

        /** Not believed. */
        record Refused(AdOutcome why) implements Reading {}
    }
}
