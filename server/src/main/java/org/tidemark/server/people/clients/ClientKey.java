package org.tidemark.server.people.clients;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of a client, without the key itself.
 *
 * @param id by which it is found
 * @param madeBy who of the staff made it
 * @param endsAt from when on it is no key any more; empty for no end
 * @param agreed whether it opens anything yet; else a second person has to agree
 * @param usedAt when it was last used, to the minute; empty for never
 */
record ClientKey(
        String id,
        String madeBy,
        Instant madeAt,
        Optional<Instant> endsAt,
        boolean agreed,
        Optional<Instant> usedAt) {

    /** Whether it has not ended at that time. */
    boolean isOpen(Instant now) {
        return endsAt.map(end -> now.isBefore(end)).orElse(true);
    }
}
