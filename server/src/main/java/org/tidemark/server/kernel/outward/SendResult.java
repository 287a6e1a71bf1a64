package org.tidemark.server.kernel.outward;

import java.time.Duration;
import java.util.Optional;

/** What came of one attempt to send a message. */
public sealed interface SendResult {

    /**
     * The receiver answered.
     *
     * @param status of its answer
     * @param retryAfter when it wants to be asked again, where it said so
     */
    record Answered(int status, Optional<Duration> retryAfter) implements SendResult {}

    /** Nothing came that is an answer. */
    record Failed(Trouble trouble) implements SendResult {}

    /** Why there was no answer; each has its words. */
    enum Trouble {
        /** The host has no address. */
        NO_ADDRESS,
        /** It has one that is not of the open network. */
        NOT_PUBLIC,
        /** Nobody listens there. */
        NO_CONNECTION,
        /** What it shows is not believed: no TLS, or a certificate of somebody else. */
        NOT_SECURE,
        /** It took too long. */
        TOO_SLOW,
        /** The connection broke off, or what came is no answer of HTTP. */
        NO_ANSWER
    }

    /** The status, 0 without an answer. */
    default int status() {
        return switch (this) {
            case Answered answered -> answered.status();
            case Failed _ -> 0;
        };
    }

    /** Why there was no answer, empty where there was one. */
    default String whyNot() {
        return switch (this) {
            case Answered _ -> "";
            case Failed failed -> failed.trouble().name();
        };
    }
}
