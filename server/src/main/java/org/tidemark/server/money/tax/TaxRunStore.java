package org.tidemark.server.money.tax;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.tax.TaxRun.State;

/** Monthly runs in PostgreSQL. */
@Repository
class TaxRunStore {

    private static final String SELECT =
            """
            SELECT r.*, l.* FROM platform.tax_run r
            CROSS JOIN LATERAL (SELECT
                    count(*) FILTER (WHERE wallet_fen >= due_fen) AS members,
                    coalesce(sum(due_fen) FILTER (WHERE wallet_fen >= due_fen), 0)::bigint AS sum_fen,
                    count(*) FILTER (WHERE wallet_fen < due_fen) AS short
                FROM platform.tax_run_line l WHERE l.run = r.run) l
            """;

    private final JdbcClient database;
    private final TaxMoveStore moves;
    private final Clock clock;

    TaxRunStore(JdbcClient database, TaxMoveStore moves, Clock clock) {
        this.database = database;
        this.moves = moves;
        this.clock = clock;
    }

    /** Enters a run; false where another one is planned. */
    boolean enter(String run, YearMonth month, String by) {
        return database.sql(
                                """
                                INSERT INTO platform.tax_run (run, month, state, made_by, made_at)
                                VALUES (?, ?, 'PLANNED', ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(run, month.atDay(1), by, OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void enter(String run, TaxRunLine line) {
        database.sql(
                        """
                        INSERT INTO platform.tax_run_line (run, member, place, due_fen, wallet_fen)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(run, line.member(), line.place(), line.dueFen(), line.walletFen())
                .update();
    }

    Optional<TaxRun> find(String run) {
        return database.sql(SELECT + "WHERE r.run = ?").param(run).query(this::row).optional();
    }

    List<TaxRun> newest(int limit) {
        return database.sql(SELECT + "ORDER BY r.made_at DESC, r.run DESC LIMIT ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    /** How it stands, for the rest of the transaction; nobody else changes it meanwhile. */
    State locked(String run) {
        return database.sql("SELECT state FROM platform.tax_run WHERE run = ? FOR UPDATE")
                .param(run)
                .query((row, index) -> State.valueOf(row.getString(1)))
                .single();
    }

    /** It is proposed once more. */
    void asked(String run) {
        database.sql("UPDATE platform.tax_run SET asked = asked + 1 WHERE run = ?")
                .param(run)
                .update();
    }

    void agreed(String run, String first, String second) {
        database.sql(
                        """
                        UPDATE platform.tax_run SET state = 'AGREED', first_by = ?, second_by = ?
                        WHERE run = ?
                        """)
                .params(first, second, run)
                .update();
    }

    void dropped(String run) {
        database.sql("UPDATE platform.tax_run SET state = 'DROPPED' WHERE run = ?")
                .param(run)
                .update();
    }

    /** By member, in which order they are locked. */
    List<TaxRunLine> lines(String run) {
        Map<String, TaxMove> moved = moves.of(run);
        return database.sql("SELECT * FROM platform.tax_run_line WHERE run = ? ORDER BY member")
                .param(run)
                .query((row, index) ->
                        new TaxRunLine(
                                row.getString("member"),
                                row.getInt("place"),
                                row.getLong("due_fen"),
                                row.getLong("wallet_fen"),
                                Optional.ofNullable(moved.get(move(run, row.getInt("place"))))))
                .list();
    }

    /** The number of the movement of a line. */
    static String move(String run, int place) {
        return run + "-" + place;
    }

    private TaxRun row(ResultSet row, int index) throws SQLException {
        return new TaxRun(
                row.getString("run"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getInt("asked"),
                row.getString("first_by"),
                row.getString("second_by"),
                row.getInt("members"),
                row.getLong("sum_fen"),
                row.getInt("short"));
    }
}
