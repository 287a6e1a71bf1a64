package org.tidemark.journal.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.database.Schema;
import org.tidemark.journal.database.Session;
import org.tidemark.journal.record.RecordedEvent.Term;
import org.tidemark.journal.store.StoreUnavailableException;

/**
 * Questions to the read model of a ledger. It lies some records behind the ledger; {@link
 * #projectedSeq} says how far it is. From any thread; every question takes a connection from the
 * source and gives it back.
 */
public final class ReadModel {

    // The event of a long command stands at its first record.
    private static final String STATEMENT =
            """
            SELECT p.seq, line, at, command_id, event_type, asset, amount, after, terms,
                   actor, approver, reason,
                   CASE WHEN event_type = 'day-closed' THEN
                       (SELECT details ->> 'day' FROM read_model.event e
                        WHERE e.ledger = p.ledger AND e.seq <= p.seq
                        ORDER BY e.seq DESC, e.ordinal DESC LIMIT 1) END
            FROM read_model.posting p LEFT JOIN read_model.by_whom b USING (ledger, command_id)
            WHERE ledger = ? AND account = ? AND (p.seq, line) < (?, ?)
            ORDER BY p.seq DESC, line DESC LIMIT ?
            """;
    private static final String EVENTS_BEFORE =
            """
            SELECT e.seq, ordinal, at, command_id, type, programme, member, details,
                   actor, approver, reason
            FROM read_model.event e LEFT JOIN read_model.by_whom b USING (ledger, command_id)
            WHERE ledger = ? AND e.seq < ? ORDER BY e.seq DESC, ordinal DESC LIMIT ?
            """;
    private static final String EVENTS_AFTER =
            """
            SELECT e.seq, ordinal, at, command_id, type, programme, member, details,
                   actor, approver, reason
            FROM read_model.event e LEFT JOIN read_model.by_whom b USING (ledger, command_id)
            WHERE ledger = ? AND e.seq > ? ORDER BY e.seq, ordinal LIMIT ?
            """;
    // As many looks into the index as points are wanted, however long the history is.
    private static final String PRICES =
            """
            WITH span AS (SELECT min(seq) AS low, max(seq) AS high FROM read_model.price_history
                          WHERE ledger = ? AND programme = ?)
            SELECT DISTINCT ON (p.seq) p.seq, p.at, p.reserve_fen, p.supply_micro, p.price_micros
            FROM span, generate_series(0, ?::bigint - 1) AS part(i), LATERAL (
                SELECT * FROM read_model.price_history WHERE ledger = ? AND programme = ?
                AND seq <= low + (high - low) * part.i / greatest(?::bigint - 1, 1)
                ORDER BY seq DESC LIMIT 1) p
            ORDER BY p.seq
            """;
    private static final String BALANCES =
            """
            SELECT asset, amount FROM read_model.balance
            WHERE ledger = ? AND account = ? AND amount <> 0 ORDER BY asset
            """;
    private static final String PROGRESS =
            "SELECT whole_seq FROM read_model.progress WHERE ledger = ?";
    private static final List<String> TABLES =
            List.of(
                    "progress",
                    "event",
                    "posting",
                    "by_whom",
                    "balance",
                    "price_history",
                    "position");

    private final DataSource source;
    private final String ledger;

    private ReadModel(DataSource source, String ledger) {
        this.source = source;
        this.ledger = ledger;
    }

    /**
     * The read model of a ledger; makes its tables if they are not there.
     *
     * @param source where the projection of that ledger writes
     */
    public static ReadModel open(DataSource source, String ledger) {
        return open(source, source, ledger);
    }

    /**
     * The same where questions wait for a connection of a pool.
     *
     * @param tables opens connections of its own, more than one at once while tables are made
     */
    public static ReadModel open(DataSource tables, DataSource source, String ledger) {
        createTables(tables);
        return new ReadModel(source, ledger);
    }

    static void createTables(DataSource source) {
        Schema.migrate(source, "read_model", "classpath:org/tidemark/journal/readmodel");
    }

    /**
     * A movement on a member's account; amounts in the asset's smallest unit.
     *
     * @param terms why it is this amount; none for what the command itself says
     * @param by who had it done
     * @param day the day whose close it comes from, as in ISO 8601; empty for everything else
     */
    public record StatementLine(
            long seq,
            int line,
            OffsetDateTime at,
            String commandId,
            String eventType,
            String asset,
            long amount,
            long balanceAfter,
            List<Term> terms,
            By by,
            String day) {

        public StatementLine {
            terms = List.copyOf(terms);
        }
    }

    /**
     * An event; the details are a JSON object.
     *
     * @param programme empty when it is about none or several
     * @param member empty when it is about none
     * @param by who had it done
     */
    public record EventLine(
            long seq,
            int ordinal,
            OffsetDateTime at,
            String commandId,
            String type,
            String programme,
            String member,
            String details,
            By by) {}

    /** A pool after a record; the price in millionths of a yuan per point, rounded down. */
    public record PricePoint(
            long seq, OffsetDateTime at, long reserveFen, long supplyMicro, long priceMicros) {}

    /** What an account holds of an asset, in its smallest unit. */
    public record Balance(String asset, long amount) {}

    /** Reads one row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Sequence of the last record that ended a command and is in it, 0 for none: of every command
     * up to there it has everything. Of a longer command after it, it may have a part; what it has
     * will not change.
     */
    public long projectedSeq() {
        return query(PROGRESS, row -> row.getLong(1), ledger).stream().findFirst().orElse(0L);
    }

    /**
     * Movements on a member's own account, newest first.
     *
     * @param beforeSeq only those of older records; {@link Long#MAX_VALUE} for the newest
     */
    public List<StatementLine> statement(String member, long beforeSeq, int limit) {
        return statement(member, beforeSeq, 0, limit);
    }

    /**
     * Movements on a member's own account that stand before a line, newest first: the close of a
     * day may move one account many times in one record.
     */
    public List<StatementLine> statement(String member, long beforeSeq, int beforeLine, int limit) {
        return query(
                STATEMENT,
                row ->
                        new StatementLine(
                                row.getLong(1),
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7),
                                row.getLong(8),
                                TermJson.read(Optional.ofNullable(row.getString(9)).orElse("")),
                                by(row),
                                Optional.ofNullable(row.getString(13)).orElse("")),
                ledger,
                "member:" + member,
                beforeSeq,
                beforeLine,
                limit);
    }

    /** The newest events, newest first. */
    public List<EventLine> latestEvents(int limit) {
        return eventsBefore(Long.MAX_VALUE, limit);
    }

    /** Events of older records, newest first. */
    public List<EventLine> eventsBefore(long seq, int limit) {
        return query(EVENTS_BEFORE, ReadModel::event, ledger, seq, limit);
    }

    /** Events of newer records, oldest first. */
    public List<EventLine> eventsAfter(long seq, int limit) {
        return query(EVENTS_AFTER, ReadModel::event, ledger, seq, limit);
    }

    /** The history of a pool in at most so many points, the first and the newest among them. */
    public List<PricePoint> prices(String programme, int points) {
        return query(
                PRICES,
                row ->
                        new PricePoint(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)),
                ledger,
                programme,
                points,
                ledger,
                programme,
                points);
    }

    /** What an account holds, by asset; nothing for an account that does not exist. */
    public List<Balance> balances(String account) {
        return query(
                BALANCES, row -> new Balance(row.getString(1), row.getLong(2)), ledger, account);
    }

    /**
     * Empties the tables of this ledger; the projection fills them again from the first record.
     *
     * @return how many rows there were
     */
    public long rebuild() {
        return run(connection -> {
            long rows = 0;
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                try (PreparedStatement statement =
                        connection.prepareStatement(
                                "DELETE FROM read_model." + table + " WHERE ledger = ?")) {
                    statement.setString(1, ledger);
                    rows += statement.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            return rows;
        });
    }

    private static EventLine event(ResultSet row) throws SQLException {
        return new EventLine(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).orElse(""),
                Optional.ofNullable(row.getString(7)).orElse(""),
                Optional.ofNullable(row.getString(8)).orElse("{}"),
                by(row));
    }

    private static By by(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        return actor == null
                ? By.NOBODY
                : new By(
                        actor,
                        Optional.ofNullable(row.getString("approver")).orElse(Command.NONE),
                        Optional.ofNullable(row.getString("reason")).orElse(Command.NONE));
    }

    private <T> List<T> query(String sql, Row<T> reading, Object... parameters) {
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                List<T> all = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.add(reading.read(rows));
                    }
                }
                return all;
            }
        });
    }

    private <T> T run(Session.Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new StoreUnavailableException(
                    "the read model does not answer: " + e.getMessage(), e);
        }
    }
}
