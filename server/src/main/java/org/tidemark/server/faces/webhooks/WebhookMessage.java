package org.tidemark.server.faces.webhooks;

import java.time.Instant;
import java.util.Optional;
import org.tidemark.server.kernel.ledger.EventCursor;

/**
 * An event on its way to an endpoint.
 *
 * @param place of the event in the ledger
 * @param kind code of the event
 * @param body the very text that is sent, the same at each attempt
 * @param attempts how many there were since it was last begun with
 * @param nextAt when it is tried again at the earliest
 * @param doneAt when it was taken or given up; empty while it waits
 */
record WebhookMessage(
        String endpoint,
        EventCursor place,
        String kind,
        String body,
        State state,
        int attempts,
        Instant nextAt,
        Optional<Instant> doneAt) {

    /** What has become of it. */
    enum State {
        /** It waits for its first or next attempt. */
        WAITING,
        /** The receiver took it. */
        DELIVERED,
        /** It was tried as often as it is, and not taken. */
        FAILED
    }

    /** By which a receiver knows it again: the same at every attempt and for every endpoint. */
    String id() {
        return "msg_" + place.sequence() + "_" + place.ordinal();
    }
}
