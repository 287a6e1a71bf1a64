package org.tidemark.server.people.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A sign-in of somebody of the staff and what became of it.
 *
 * @param number opaque; another one for each sign-in
 * @param device the browser and the system, in words
 * @param network the address, of version 6 the network only
 * @param seenAt the last request, to the minute
 * @param provedAt when a second factor was last shown; empty for never
 */
public record StaffVisit(
        String number,
        String staff,
        String device,
        String network,
        OffsetDateTime since,
        OffsetDateTime seenAt,
        Optional<OffsetDateTime> provedAt,
        boolean ended) {

    /** Whether a second factor was shown so lately. */
    public boolean provedWithin(Duration time, Instant now) {
        return provedAt.filter(at -> now.isBefore(at.toInstant().plus(time))).isPresent();
    }
}
