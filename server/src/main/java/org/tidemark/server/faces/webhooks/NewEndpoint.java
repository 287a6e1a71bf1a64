package org.tidemark.server.faces.webhooks;

import java.util.Set;
import org.tidemark.server.kernel.ledger.EventCursor;

/**
 * An endpoint as somebody wants it to be made.
 *
 * @param kinds codes of events; none for all
 * @param ordered whether each message waits until what stands before it has been taken
 * @param from the place after which events are told
 */
record NewEndpoint(String url, Set<String> kinds, boolean ordered, EventCursor from) {

    NewEndpoint {
        kinds = Set.copyOf(kinds);
    }
}
