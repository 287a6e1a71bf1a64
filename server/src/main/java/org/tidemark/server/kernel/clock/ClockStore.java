package org.tidemark.server.kernel.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the last look that was in order, so that the next start knows when the platform ran. */
final class ClockStore {

    private final JdbcClient database;

    ClockStore(JdbcClient database) {
        this.database = database;
    }

    /** The last one; empty before the first. */
    Optional<KeptLook> last() {
        return database.sql("SELECT * FROM platform.clock_look")
                .query((row, number) -> read(row))
                .optional();
    }

    /** From now on this one. */
    void keep(KeptLook kept) {
        ClockLook look = kept.look();
        DatabaseTime time = look.database();
        database.sql(
                        """
                        INSERT INTO platform.clock_look
                            (wall, boot, steady_micros, database_at, server_started, elsewhere,
                             accepted_ahead_micros)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (one_row) DO UPDATE SET wall = excluded.wall, boot = excluded.boot,
                            steady_micros = excluded.steady_micros,
                            database_at = excluded.database_at,
                            server_started = excluded.server_started,
                            elsewhere = excluded.elsewhere,
                            accepted_ahead_micros = excluded.accepted_ahead_micros
                        """)
                .params(utc(look.wall()), look.steady().boot(), micros(look.steady().since()))
                .param(time == null ? null : utc(time.now()))
                .param(time == null ? null : utc(time.serverStarted()))
                .param(time != null && time.elsewhere())
                .param(micros(kept.acceptedAhead()))
                .update();
    }

    private static KeptLook read(ResultSet row) throws SQLException {
        Instant database = instant(row, "database_at");
        Instant started = instant(row, "server_started");
        OffsetDateTime wall = row.getObject("wall", OffsetDateTime.class);
        return new KeptLook(
                new ClockLook(
                        wall.toInstant(),
                        new SteadyTime(
                                row.getString("boot"), duration(row.getLong("steady_micros"))),
                        database == null || started == null
                                ? null
                                : new DatabaseTime(database, started, row.getBoolean("elsewhere"))),
                duration(row.getLong("accepted_ahead_micros")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static long micros(Duration duration) {
        return TimeUnit.SECONDS.toMicros(duration.getSeconds()) + duration.getNano() / 1_000;
    }

    private static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
