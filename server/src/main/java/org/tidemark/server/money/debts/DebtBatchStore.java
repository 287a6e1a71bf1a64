package org.tidemark.server.money.debts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.debts.DebtBatch.State;
import org.tidemark.server.money.debts.model.IssueKind;

/** Batches for debts in PostgreSQL. */
@Repository
class DebtBatchStore {

    private static final String SELECT =
            """
            SELECT b.*, l.* FROM platform.debt_batch b
            CROSS JOIN LATERAL (SELECT count(*) AS lines,
                    coalesce(sum(amount_fen), 0)::bigint AS sum_fen,
                    count(*) FILTER (WHERE l.state = 'ISSUED') AS issued,
                    count(*) FILTER (WHERE l.state = 'REFUSED') AS refused
                FROM platform.debt_line l
                WHERE l.batch = b.batch AND l.state <> 'DROPPED') l
            """;

    private static final String LINES =
            """
            SELECT l.batch, l.amount_fen AS part_fen, l.state, l.why, d.*
            FROM platform.debt_line l JOIN platform.debt d USING (debt)
            """;

    private final JdbcClient database;
    private final Clock clock;

    DebtBatchStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void enter(
            String batch, IssueKind kind, String programme, int parts, int everyDays, String by) {
        database.sql(
                        """
                        INSERT INTO platform.debt_batch
                            (batch, kind, programme, parts, every_days, state, made_by, made_at)
                        VALUES (?, ?, ?, ?, ?, 'PLANNED', ?, ?)
                        """)
                .params(
                        batch,
                        kind.name(),
                        programme,
                        parts,
                        everyDays,
                        by,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Puts a debt into a batch; false where it stands in a planned one already. */
    boolean enter(String batch, String debt, int place, long amountFen) {
        return database.sql(
                                """
                                INSERT INTO platform.debt_line (batch, debt, place, amount_fen, state)
                                VALUES (?, ?, ?, ?, 'PLANNED') ON CONFLICT DO NOTHING
                                """)
                        .params(batch, debt, place, amountFen)
                        .update()
                == 1;
    }

    Optional<DebtBatch> find(String batch) {
        return database.sql(SELECT + "WHERE b.batch = ?").param(batch).query(this::row).optional();
    }

    List<DebtBatch> newest(int limit) {
        return database.sql(SELECT + "ORDER BY b.made_at DESC, b.batch DESC LIMIT ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    /** How it stands, for the rest of the transaction; nobody else changes it meanwhile. */
    State locked(String batch) {
        return database.sql("SELECT state FROM platform.debt_batch WHERE batch = ? FOR UPDATE")
                .param(batch)
                .query((row, index) -> State.valueOf(row.getString(1)))
                .single();
    }

    /** It is proposed once more. */
    void asked(String batch) {
        database.sql("UPDATE platform.debt_batch SET asked = asked + 1 WHERE batch = ?")
                .param(batch)
                .update();
    }

    void agreed(String batch, String by, String second, String reason) {
        database.sql(
                        """
                        UPDATE platform.debt_batch
                        SET state = 'AGREED', released_by = ?, second_by = ?, reason = ?
                        WHERE batch = ?
                        """)
                .params(by, second, reason, batch)
                .update();
    }

    /** Leaves a batch out with all its lines. */
    void drop(String batch) {
        database.sql(
                        """
                        UPDATE platform.debt_line SET state = 'DROPPED'
                        WHERE batch = ? AND state = 'PLANNED'
                        """)
                .param(batch)
                .update();
        database.sql("UPDATE platform.debt_batch SET state = 'DROPPED' WHERE batch = ?")
                .param(batch)
                .update();
    }

    /** Notes what the ledger said of a line; what is noted stays. */
    void noted(DebtLine line, DebtLine.State to, long sequence, String why) {
        database.sql(
                        """
                        UPDATE platform.debt_line SET state = ?, seq = ?, why = ?
                        WHERE batch = ? AND debt = ? AND state = 'PLANNED'
                        """)
                .params(to.name(), sequence, why, line.batch(), line.debt().debt())
                .update();
        database.sql(
                        """
                        UPDATE platform.debt_batch b SET state = 'DONE'
                        WHERE batch = ? AND state = 'AGREED' AND NOT EXISTS
                            (SELECT FROM platform.debt_line l
                             WHERE l.batch = b.batch AND l.state = 'PLANNED')
                        """)
                .param(line.batch())
                .update();
    }

    List<DebtLine> lines(String batch) {
        return database.sql(LINES + "WHERE l.batch = ? ORDER BY l.place")
                .param(batch)
                .query(DebtBatchStore::line)
                .list();
    }

    /** What two people want and the ledger has not been told, or has and it was not noted. */
    List<DebtLine> due(int limit) {
        return database.sql(
                        LINES
                                + """
                                JOIN platform.debt_batch b USING (batch)
                                WHERE b.state = 'AGREED' AND l.state = 'PLANNED'
                                ORDER BY b.made_at, l.batch, l.place LIMIT ?
                                """)
                .param(limit)
                .query(DebtBatchStore::line)
                .list();
    }

    private static DebtLine line(ResultSet row, int index) throws SQLException {
        return new DebtLine(
                row.getString("batch"),
                new Debt(
                        row.getString("debt"),
                        row.getString("member"),
                        row.getLong("amount_fen"),
                        row.getString("owed_for"),
                        row.getString("reference")),
                row.getLong("part_fen"),
                DebtLine.State.valueOf(row.getString("state")),
                row.getString("why"));
    }

    private DebtBatch row(ResultSet row, int index) throws SQLException {
        return new DebtBatch(
                row.getString("batch"),
                IssueKind.valueOf(row.getString("kind")),
                row.getString("programme"),
                row.getInt("parts"),
                row.getInt("every_days"),
                State.valueOf(row.getString("state")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getInt("asked"),
                row.getString("released_by"),
                row.getString("second_by"),
                row.getString("reason"),
                row.getInt("lines"),
                row.getLong("sum_fen"),
                row.getInt("issued"),
                row.getInt("refused"));
    }
}
