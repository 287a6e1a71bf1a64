package org.tidemark.server.people.clients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.signatures.RequestKey;

/**
 * A program of somebody else's.
 *
 * @param name under which all that it does is kept
 * @param purpose what it is for, in words of the staff
 * @param requestKey what it signs its requests with; empty where it need not
 * @param keys newest first, ended ones too
 * @param endedAt when it ended; empty while it goes on
 */
record ApiClient(
        String name,
        String purpose,
        Set<ApiScope> scopes,
        Optional<RequestKey> requestKey,
        String madeBy,
        Instant madeAt,
        Optional<Instant> endedAt,
        List<ClientKey> keys) {

    /** The most valid keys at a time: one in use, and one that takes its place. */
    static final int MOST_KEYS = 2;

    ApiClient {
        scopes = Set.copyOf(scopes);
        keys = List.copyOf(keys);
    }

    /** Whether another key may be made beside those that will be valid. */
    boolean hasRoom(Instant now) {
        return endedAt.isEmpty()
                && keys.stream().filter(key -> key.isOpen(now)).count() < MOST_KEYS;
    }
}
