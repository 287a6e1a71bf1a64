package org.tidemark.server.people.clients;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of a client, without the key itself.
 *
 * @param id by which it is found
 * @param madeBy who of the staff made it
 * @param endsAt from when on it is no key any more; empty for no end
 * @param usedAt when it was last used, to the minute; empty for never
 */
record ClientKey(
        String id,
        String madeBy,
        Instant madeAt,
        Optional<Instant> endsAt,
        Optional<Instant> usedAt) {

    /** Whether it opens the door at that time. */
    boolean isValid(Instant now) {
        return endsAt.map(end -> now.isBefore(end)).orElse(true);
    }
}
