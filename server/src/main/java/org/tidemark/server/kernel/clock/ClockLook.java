package org.tidemark.server.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the three clocks said at one moment.
 *
 * @param wall the machine's clock
 * @param steady the clock that nobody can set
 * @param database the database's; null while it is away
 */
record ClockLook(Instant wall, SteadyTime steady, @Nullable DatabaseTime database) {

    /** By how much the machine's clock is ahead of the database's; empty while that is away. */
    Optional<Duration> aheadOfDatabase() {
        return Optional.ofNullable(database).map(other -> Duration.between(other.now(), wall));
    }
}
