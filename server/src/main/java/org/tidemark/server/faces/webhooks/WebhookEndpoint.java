package org.tidemark.server.faces.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tidemark.server.kernel.ledger.EventCursor;

/**
 * Where somebody wants to be told, and of what.
 *
 * @param id random, and no secret
 * @param kinds codes of events, {@code order-settled}; none for all
 * @param ordered whether each message waits until what stands before it has been taken
 * @param why it is disabled; empty while it is not
 * @param place up to where events have become messages
 * @param failingSince since when nothing was taken; empty where the last one was
 */
record WebhookEndpoint(
        String id,
        String url,
        Set<String> kinds,
        boolean ordered,
        State state,
        Optional<RetryRule.Why> why,
        EventCursor place,
        Optional<Instant> failingSince,
        String madeBy,
        Instant madeAt) {

    WebhookEndpoint {
        kinds = Set.copyOf(kinds);
    }

    /** Whether messages go there. */
    enum State {
        /** Nobody is told anything there before a second person agrees. */
        PROPOSED,
        /** They do. */
        ACTIVE,
        /** They wait. */
        DISABLED,
        /** It is over. */
        ENDED
    }
}
