package org.tidemark.server.faces.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts in PostgreSQL, at most {@value #MOST} of them. */
@Repository
class PlanDrafts {

    static final int MOST = 200;

    private final JdbcClient database;
    private final Clock clock;

    PlanDrafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a new one; its id, empty where there are too many already. */
    Optional<String> make(String text, String staff) {
        String id = UUID.randomUUID().toString();
        int made =
                database.sql(
                                """
                                INSERT INTO platform.plan_draft
                                    (draft_id, text, made_by, changed_by, changed_at)
                                SELECT :id, :text, :staff, :staff, :now
                                WHERE (SELECT count(*) FROM platform.plan_draft) < :most
                                """)
                        .param("id", id)
                        .param("text", text)
                        .param("staff", staff)
                        .param("now", OffsetDateTime.now(clock))
                        .param("most", MOST)
                        .update();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Keeps another text, unless somebody else has changed it since; whether it did. */
    boolean change(PlanDraft before, String text, String staff) {
        return database.sql(
                                """
                                UPDATE platform.plan_draft
                                SET text = ?, changed_by = ?, changed_at = ?
                                WHERE draft_id = ? AND text = ?
                                """)
                        .params(text, staff, OffsetDateTime.now(clock), before.id(), before.text())
                        .update()
                == 1;
    }

    void remove(String id) {
        database.sql("DELETE FROM platform.plan_draft WHERE draft_id = ?").param(id).update();
    }

    Optional<PlanDraft> find(String id) {
        return database.sql("SELECT * FROM platform.plan_draft WHERE draft_id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** All, the one that was changed last first. */
    List<PlanDraft> all() {
        return database.sql("SELECT * FROM platform.plan_draft ORDER BY changed_at DESC, draft_id")
                .query(this::row)
                .list();
    }

    private PlanDraft row(ResultSet row, int number) throws SQLException {
        return new PlanDraft(
                row.getString("draft_id"),
                row.getString("text"),
                row.getString("made_by"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
