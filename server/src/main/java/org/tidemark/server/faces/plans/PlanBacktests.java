package org.tidemark.server.faces.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.faces.plans.PlanBacktest.Compared;
import org.tidemark.server.faces.plans.PlanBacktest.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * Back tests in PostgreSQL: at most {@value #MOST_WAITING} wait, the newest of a draft are listed.
 */
@Repository
class PlanBacktests {

    static final int MOST_WAITING = 20;

    private static final int LISTED = 5;
    private static final int KEPT = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Clock clock;

    PlanBacktests(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asks for one; the same id again is the same. Whether it is there: else too many wait. */
    boolean ask(String id, PlanDraft draft, LocalDate from, LocalDate until, String staff) {
        database.sql(
                        """
                        INSERT INTO platform.plan_backtest
                            (backtest_id, draft_id, programme, text, from_day, until_day, asked_by,
                             asked_at, state)
                        SELECT :id, :draft, :programme, :text, :from, :until, :staff, :now, 'WAITING'
                        WHERE (SELECT count(*) FROM platform.plan_backtest
                               WHERE state = 'WAITING') < :most
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("draft", draft.id())
                .param("programme", draft.programme())
                .param("text", draft.text())
                .param("from", from)
                .param("until", until)
                .param("staff", staff)
                .param("now", OffsetDateTime.now(clock))
                .param("most", MOST_WAITING)
                .update();
        return find(id).isPresent();
    }

    Optional<PlanBacktest> next() {
        return database.sql(
                        """
                        SELECT * FROM platform.plan_backtest WHERE state = 'WAITING'
                        ORDER BY asked_at, backtest_id LIMIT 1
                        """)
                .query(this::row)
                .optional();
    }

    void done(String id, Compared figures, boolean cut) {
        end(id, State.DONE, JSON.writeValueAsString(figures), cut, "");
    }

    void failed(String id, boolean cut, String why) {
        end(id, State.FAILED, "", cut, why);
    }

    private void end(String id, State state, String figures, boolean cut, String note) {
        database.sql(
                        """
                        UPDATE platform.plan_backtest
                        SET state = ?, figures = ?, cut = ?, note = ?, done_at = ?
                        WHERE backtest_id = ? AND state = 'WAITING'
                        """)
                .params(state.name(), figures, cut, note, OffsetDateTime.now(clock), id)
                .update();
        database.sql(
                        """
                        DELETE FROM platform.plan_backtest WHERE backtest_id IN (
                            SELECT backtest_id FROM platform.plan_backtest
                            WHERE state <> 'WAITING' ORDER BY asked_at DESC OFFSET ?)
                        """)
                .param(KEPT)
                .update();
    }

    Optional<PlanBacktest> find(String id) {
        return database.sql("SELECT * FROM platform.plan_backtest WHERE backtest_id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** The newest of a draft, the newest first. */
    List<PlanBacktest> of(String draft) {
        return database.sql(
                        """
                        SELECT * FROM platform.plan_backtest WHERE draft_id = ?
                        ORDER BY asked_at DESC, backtest_id LIMIT ?
                        """)
                .params(draft, LISTED)
                .query(this::row)
                .list();
    }

    private PlanBacktest row(ResultSet row, int number) throws SQLException {
        String figures = row.getString("figures");
        return new PlanBacktest(
                row.getString("backtest_id"),
                row.getString("draft_id"),
                row.getString("programme"),
                row.getString("text"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                State.valueOf(row.getString("state")),
                row.getBoolean("cut"),
                figures.isEmpty()
                        ? Optional.empty()
                        : Optional.of(JSON.readValue(figures, Compared.class)),
                row.getString("note"));
    }
}
