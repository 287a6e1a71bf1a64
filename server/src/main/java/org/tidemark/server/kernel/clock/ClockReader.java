package org.tidemark.server.kernel.clock;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the three clocks. */
final class ClockReader {

    /** An answer that took so long says nothing about the time. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    private static final String TIME =
            """
            SELECT clock_timestamp() AS now, pg_postmaster_start_time() AS started,
                   coalesce(inet_server_addr() <> inet_client_addr(), false) AS elsewhere
            """;

    private final WallClock wall;
    private final SteadyClock steady;
    private final JdbcClient database;

    ClockReader(WallClock wall, SteadyClock steady, JdbcClient database) {
        this.wall = wall;
        this.steady = steady;
        this.database = database;
    }

    /** All three. */
    ClockLook all() {
        DatabaseTime time = databaseTime();
        return new ClockLook(wall.instant(), steady.now(), time);
    }

    /** Those of this machine, which answer at once. */
    ClockLook own() {
        return new ClockLook(wall.instant(), steady.now(), null);
    }

    private @Nullable DatabaseTime databaseTime() {
        long asked = System.nanoTime();
        try {
            DatabaseTime time =
                    database.sql(TIME)
                            .query((row, number) ->
                                    new DatabaseTime(
                                            row.getObject("now", OffsetDateTime.class).toInstant(),
                                            row.getObject("started", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getBoolean("elsewhere")))
                            .single();
            boolean late = System.nanoTime() - asked > LONGEST_ANSWER.toNanos();
            return late ? null : time;
        } catch (DataAccessException away) {
            return null;
        }
    }
}
