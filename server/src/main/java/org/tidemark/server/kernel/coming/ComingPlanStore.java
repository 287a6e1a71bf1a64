package org.tidemark.server.kernel.coming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions that begin later, in PostgreSQL; every end is one conditional update. */
@Repository
class ComingPlanStore {

    private static final int MOST = 100;

    private final JdbcClient database;
    private final Clock clock;

    ComingPlanStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enters one; whether none of its programme waited. */
    boolean enter(ComingPlan coming) {
        return database.sql(
                                """
                                INSERT INTO platform.coming_plan
                                    (coming_id, programme, text, before_mark, begins_on, told_at,
                                     proposed_by, agreed_by, reason, state)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                                ON CONFLICT DO NOTHING
                                """)
                        .params(
                                coming.id(),
                                coming.programme(),
                                coming.text(),
                                coming.beforeMark(),
                                coming.beginsOn(),
                                coming.toldAt(),
                                coming.proposedBy(),
                                coming.agreedBy(),
                                coming.reason())
                        .update()
                == 1;
    }

    /** Ends one that waits; whether it did. */
    boolean end(String id, ComingState to, String note) {
        return database.sql(
                                """
                                UPDATE platform.coming_plan SET state = ?, done_at = ?, note = ?
                                WHERE coming_id = ? AND state = 'WAITING'
                                """)
                        .params(to.name(), OffsetDateTime.now(clock), note, id)
                        .update()
                == 1;
    }

    /** Notes what keeps one that waits; it stays noted when it begins in the end. */
    void keptBy(String id, String note) {
        database.sql(
                        """
                        UPDATE platform.coming_plan SET note = ?
                        WHERE coming_id = ? AND state = 'WAITING' AND note <> ?
                        """)
                .params(note, id, note)
                .update();
    }

    /** All that wait, the next one first. */
    List<ComingPlan> waiting() {
        return database.sql(
                        """
                        SELECT * FROM platform.coming_plan WHERE state = 'WAITING'
                        ORDER BY begins_on, coming_id LIMIT ?
                        """)
                .param(MOST)
                .query(this::row)
                .list();
    }

    /** The newest of a programme, the one that members were told of last first. */
    List<ComingPlan> of(String programme) {
        return database.sql(
                        """
                        SELECT * FROM platform.coming_plan WHERE programme = ?
                        ORDER BY told_at DESC, coming_id LIMIT ?
                        """)
                .params(programme, MOST)
                .query(this::row)
                .list();
    }

    Optional<ComingPlan> find(String id) {
        return database.sql("SELECT * FROM platform.coming_plan WHERE coming_id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    private ComingPlan row(ResultSet row, int number) throws SQLException {
        return new ComingPlan(
                row.getString("coming_id"),
                row.getString("programme"),
                row.getString("text"),
                row.getString("before_mark"),
                row.getObject("begins_on", LocalDate.class),
                here(row.getObject("told_at", OffsetDateTime.class)),
                row.getString("proposed_by"),
                row.getString("agreed_by"),
                row.getString("reason"),
                ComingState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class)).map(this::here),
                row.getString("note"));
    }

    private OffsetDateTime here(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
