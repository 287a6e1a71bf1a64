package org.tidemark.server.kernel.scrub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** Keeps how far the journal was read. */
@Repository
class ScrubStore {

    private final JdbcClient database;

    ScrubStore(JdbcClient database) {
        this.database = database;
    }

    Optional<ScrubState> find() {
        return database.sql("SELECT * FROM platform.journal_scrub")
                .query((row, number) -> state(row))
                .optional();
    }

    void keep(ScrubState state) {
        LocalizedText damage = state.damage();
        database.sql(
                        """
                        INSERT INTO platform.journal_scrub
                            (seq, hash, began_at, whole_at, done, damaged_seq, damage_zh, damage_en)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (one_row) DO UPDATE SET seq = excluded.seq,
                            hash = excluded.hash, began_at = excluded.began_at,
                            whole_at = excluded.whole_at, done = excluded.done,
                            damaged_seq = excluded.damaged_seq, damage_zh = excluded.damage_zh,
                            damage_en = excluded.damage_en
                        """)
                .params(state.seq(), state.hash())
                .param(utc(state.beganAt()))
                .param(utc(state.wholeAt()))
                .params(
                        state.done(),
                        state.damagedSeq(),
                        damage == null ? "" : damage.zh(),
                        damage == null ? "" : damage.en())
                .update();
    }

    private static ScrubState state(ResultSet row) throws SQLException {
        OffsetDateTime whole = row.getObject("whole_at", OffsetDateTime.class);
        long damaged = row.getLong("damaged_seq");
        return new ScrubState(
                row.getLong("seq"),
                row.getString("hash"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                whole == null ? null : whole.toInstant(),
                row.getBoolean("done"),
                damaged,
                damaged == 0
                        ? null
                        : new LocalizedText(
                                row.getString("damage_zh"), row.getString("damage_en")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
