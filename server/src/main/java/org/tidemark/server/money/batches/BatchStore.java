package org.tidemark.server.money.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.batches.BankBatch.State;
import org.tidemark.server.money.batches.model.BatchKind;

/** Batches in PostgreSQL, and each time that a list was taken out. */
@Repository
public class BatchStore {

    private static final String SELECT =
            """
            SELECT b.*, l.* FROM platform.bank_batch b
            CROSS JOIN LATERAL (SELECT count(*) AS lines,
                    coalesce(sum(amount_fen), 0)::bigint AS sum_fen,
                    count(*) FILTER (WHERE l.state IN ('PAID', 'SETTLED', 'STUCK')) AS paid,
                    count(*) FILTER (WHERE l.state IN ('FAILED', 'RETURNED')) AS failed
                FROM platform.bank_line l
                WHERE l.batch = b.batch AND l.state <> 'DROPPED') l
            """;

    private final JdbcClient database;
    private final Clock clock;

    BatchStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When a list was taken out. */
    public record Taken(String by, OffsetDateTime at, String format) {}

    void enter(String number, BatchKind kind, String currency, String by) {
        database.sql(
                        """
                        INSERT INTO platform.bank_batch
                            (batch, kind, currency, state, made_by, made_at)
                        VALUES (?, ?, ?, 'PLANNED', ?, ?)
                        """)
                .params(number, kind.name(), currency, by, OffsetDateTime.now(clock))
                .update();
    }

    Optional<BankBatch> find(String number) {
        return database.sql(SELECT + "WHERE b.batch = ?").param(number).query(this::row).optional();
    }

    /** The newest, those before another one where that is given. */
    List<BankBatch> newest(Optional<BankBatch> before, int limit) {
        String order = "ORDER BY b.made_at DESC, b.batch DESC LIMIT :limit";
        if (before.isEmpty()) {
            return database.sql(SELECT + order).param("limit", limit).query(this::row).list();
        }
        return database.sql(SELECT + "WHERE (b.made_at, b.batch) < (:at, :number) " + order)
                .param("at", before.get().madeAt())
                .param("number", before.get().number())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** How it stands, for the rest of the transaction; nobody else changes it meanwhile. */
    State locked(String number) {
        return database.sql("SELECT state FROM platform.bank_batch WHERE batch = ? FOR UPDATE")
                .param(number)
                .query((row, index) -> State.valueOf(row.getString(1)))
                .single();
    }

    void move(String number, State to) {
        database.sql("UPDATE platform.bank_batch SET state = ? WHERE batch = ?")
                .params(to.name(), number)
                .update();
    }

    /** It is proposed for release once more; the how manieth time. */
    int asked(String number) {
        return database.sql(
                        """
                        UPDATE platform.bank_batch SET asked = asked + 1 WHERE batch = ?
                        RETURNING asked
                        """)
                .param(number)
                .query(Integer.class)
                .single();
    }

    void released(String number, String by, String second) {
        database.sql(
                        """
                        UPDATE platform.bank_batch
                        SET state = 'RELEASED', released_by = ?, second_by = ?, released_at = ?
                        WHERE batch = ?
                        """)
                .params(by, second, OffsetDateTime.now(clock), number)
                .update();
    }

    /** Ends it where no line of it is open any more. */
    void endIfDone(String number) {
        database.sql(
                        """
                        UPDATE platform.bank_batch b SET state = CASE
                            WHEN EXISTS (SELECT FROM platform.bank_line l
                                WHERE l.batch = b.batch AND l.state <> 'DROPPED') THEN 'DONE'
                            ELSE 'DROPPED' END
                        WHERE batch = ? AND state <> 'DONE' AND NOT EXISTS
                            (SELECT FROM platform.bank_line l WHERE l.batch = b.batch
                                AND l.state IN ('PLANNED', 'RELEASED', 'AT_BANK', 'PAID', 'STUCK'))
                        """)
                .param(number)
                .update();
    }

    /** Notes that its list is taken out. */
    void taken(String number, String by, String format) {
        database.sql(
                        """
                        INSERT INTO platform.bank_list (batch, place, taken_by, taken_at, format)
                        SELECT :number, count(*) + 1, :by, :now, :format
                        FROM platform.bank_list WHERE batch = :number
                        """)
                .param("number", number)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("format", format)
                .update();
    }

    /** Each time that its list was taken out, the last one first. */
    List<Taken> lists(String number) {
        return database.sql("SELECT * FROM platform.bank_list WHERE batch = ? ORDER BY place DESC")
                .param(number)
                .query((row, index) ->
                        new Taken(
                                row.getString("taken_by"),
                                time(row, "taken_at"),
                                row.getString("format")))
                .list();
    }

    private BankBatch row(ResultSet row, int index) throws SQLException {
        return new BankBatch(
                row.getString("batch"),
                BatchKind.valueOf(row.getString("kind")),
                row.getString("currency"),
                State.valueOf(row.getString("state")),
                row.getString("made_by"),
                time(row, "made_at"),
                row.getInt("asked"),
                row.getString("released_by"),
                row.getString("second_by"),
                row.getInt("lines"),
                row.getLong("sum_fen"),
                row.getInt("paid"),
                row.getInt("failed"));
    }

    private OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toOffsetDateTime();
    }
}
