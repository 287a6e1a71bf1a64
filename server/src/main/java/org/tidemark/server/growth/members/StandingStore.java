package org.tidemark.server.growth.members;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.ledger.EventCursor;
import tools.jackson.databind.json.JsonMapper;

/** What members stand at, in PostgreSQL. */
@Repository
class StandingStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String GIVEN =
            """
            (SELECT number, "memberId" AS member_id, region,
                ARRAY(SELECT jsonb_array_elements_text(levels)) AS levels
            FROM jsonb_to_recordset(CAST(:given AS jsonb))
                AS r (number bigint, "memberId" text, region int, levels jsonb)) g
            """;

    private final JdbcClient database;

    StandingStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A member as the ledger has him.
     *
     * @param region GB/T 2260, 0 for none
     * @param levels names of his levels, each once
     */
    record Standing(long number, String memberId, int region, List<String> levels) {}

    /** Up to which event they are there. */
    EventCursor place() {
        return database.sql("SELECT seq, ordinal FROM platform.member_standing_progress")
                .query((row, number) -> new EventCursor(row.getLong(1), row.getInt(2)))
                .optional()
                .orElse(EventCursor.BEGIN);
    }

    void keep(EventCursor place) {
        database.sql(
                        """
                        INSERT INTO platform.member_standing_progress (seq, ordinal) VALUES (?, ?)
                        ON CONFLICT (only_row) DO UPDATE
                            SET seq = excluded.seq, ordinal = excluded.ordinal
                        """)
                .params(place.sequence(), place.ordinal())
                .update();
    }

    /** The next member whose levels are to be read; empty where none are. */
    OptionalLong levelsFrom() {
        return database.sql(
                        """
                        SELECT levels FROM platform.member_standing_progress
                        WHERE levels IS NOT NULL
                        """)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    void readLevelsFrom(OptionalLong number) {
        @Nullable Long from = number.isPresent() ? number.getAsLong() : null;
        database.sql("UPDATE platform.member_standing_progress SET levels = :from")
                .param("from", from, java.sql.Types.BIGINT)
                .update();
    }

    /** Keeps members as they are, and adds what each has spent, in fen. */
    void add(List<Standing> read, Map<String, Long> spentFen) {
        if (read.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        INSERT INTO platform.member_standing
                            (number, member_id, region, spend_fen, levels)
                        SELECT g.number, g.member_id, g.region,
                            (CAST(:spent AS jsonb) ->> g.member_id)::bigint, g.levels
                        FROM %s
                        ON CONFLICT (number) DO UPDATE SET region = excluded.region,
                            spend_fen = member_standing.spend_fen + excluded.spend_fen,
                            levels = excluded.levels
                        """
                                .formatted(GIVEN))
                .param("given", JSON.writeValueAsString(read))
                .param("spent", JSON.writeValueAsString(spentFen))
                .update();
    }

    /** Keeps the levels of members that are there. */
    void levels(List<Standing> read) {
        database.sql(
                        """
                        UPDATE platform.member_standing s SET levels = g.levels FROM %s
                        WHERE s.number = g.number AND s.levels <> g.levels
                        """
                                .formatted(GIVEN))
                .param("given", JSON.writeValueAsString(read))
                .update();
    }
}
