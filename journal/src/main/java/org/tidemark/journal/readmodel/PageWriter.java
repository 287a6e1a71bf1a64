package org.tidemark.journal.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tidemark.engine.command.By;
import org.tidemark.journal.database.BinaryCopy;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.RecordedEvent;

/** Writes a page into the tables. For one thread. */
final class PageWriter {

    private static final String EVENTS =
            "COPY read_model.event (ledger, seq, ordinal, at, command_id, type, programme, member, details)"
                    + " FROM STDIN (FORMAT binary)";
    private static final int EVENT_COLUMNS = 9;
    private static final String MORE_DETAILS =
            """
            UPDATE read_model.event SET details = coalesce(details, '{}') || ?::jsonb
            WHERE ledger = ? AND (seq, ordinal) =
                (SELECT seq, ordinal FROM read_model.event WHERE ledger = ? AND seq < ?
                 ORDER BY seq DESC, ordinal DESC LIMIT 1)
            """;
    private static final String BY_WHOM =
            "COPY read_model.by_whom (ledger, command_id, seq, actor, approver, reason)"
                    + " FROM STDIN (FORMAT binary)";
    private static final int BY_WHOM_COLUMNS = 6;
    private static final String POSTINGS =
            "COPY read_model.posting (ledger, seq, line, at, command_id, event_type, account, asset, amount, after, terms)"
                    + " FROM STDIN (FORMAT binary)";
    private static final int POSTING_COLUMNS = 11;
    private static final String PRICES =
            "COPY read_model.price_history (ledger, programme, seq, at, reserve_fen, supply_micro, price_micros)"
                    + " FROM STDIN (FORMAT binary)";
    private static final int PRICE_COLUMNS = 7;
    private static final String BALANCES =
            """
            INSERT INTO read_model.balance AS b (ledger, account, asset, amount)
            SELECT ?, * FROM unnest(?::text[], ?::text[], ?::bigint[])
            ON CONFLICT (ledger, account, asset) DO UPDATE SET amount = b.amount + excluded.amount
            RETURNING account, asset, amount
            """;
    private static final String POSITIONS =
            """
            INSERT INTO read_model.position
                (ledger, programme, member, points_micro, locked_micro, spend_fen, realised_fen, cycle)
            SELECT ?, * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[])
            ON CONFLICT (ledger, programme, member) DO UPDATE SET
                points_micro = excluded.points_micro, locked_micro = excluded.locked_micro,
                spend_fen = excluded.spend_fen, realised_fen = excluded.realised_fen, cycle = excluded.cycle
            """;

    private final String ledger;
    private final BinaryCopy copy = new BinaryCopy();

    PageWriter(String ledger) {
        this.ledger = ledger;
    }

    void write(Connection connection, Page page) throws SQLException {
        copyEvents(connection, page);
        copyByWhom(connection, page);
        addDetails(connection, page);
        copyPostings(connection, page, changeBalances(connection, page));
        copyPrices(connection, page);
        setPositions(connection, page);
    }

    private void copyEvents(Connection connection, Page page) throws SQLException {
        copy.start(connection, EVENTS);
        for (Page.Entry entry : page.entries()) {
            int ordinal = 0;
            for (RecordedEvent event : entry.events()) {
                if (event.continued()) {
                    continue; // its row was written with its beginning
                }
                copy.row(EVENT_COLUMNS)
                        .text(ledger)
                        .bigint(entry.record().seq())
                        .integer(ordinal++);
                timeAndCommand(entry.record())
                        .text(event.type())
                        .textOrNull(event.programme())
                        .textOrNull(event.member())
                        .jsonbOrNull(DetailJson.of(event.details()));
            }
        }
        copy.finish();
    }

    private void copyByWhom(Connection connection, Page page) throws SQLException {
        copy.start(connection, BY_WHOM);
        for (Page.Entry entry : page.entries()) {
            By by = entry.by();
            if (!entry.record().isContinuation()) {
                copy.row(BY_WHOM_COLUMNS)
                        .text(ledger)
                        .text(entry.record().commandId())
                        .bigint(entry.record().seq())
                        .textOrNull(by.actor())
                        .textOrNull(by.approver())
                        .textOrNull(by.reason());
            }
        }
        copy.finish();
    }

    /** A figure may be told when the beginning of its event is in an earlier record already. */
    private void addDetails(Connection connection, Page page) throws SQLException {
        for (Page.Entry entry : page.entries()) {
            for (RecordedEvent event : entry.events()) {
                if (event.continued() && !event.details().isEmpty()) {
                    try (PreparedStatement statement = connection.prepareStatement(MORE_DETAILS)) {
                        statement.setString(1, DetailJson.of(event.details()));
                        statement.setString(2, ledger);
                        statement.setString(3, ledger);
                        statement.setLong(4, entry.record().seq());
                        statement.executeUpdate();
                    }
                }
            }
        }
    }

    /** Counts up from the balances before the page, so that each line tells what it led to. */
    private void copyPostings(Connection connection, Page page, Map<Page.BalanceKey, Long> balances)
            throws SQLException {
        PostingLines lines = new PostingLines(balances);
        copy.start(connection, POSTINGS);
        for (Page.Entry entry : page.entries()) {
            for (PostingLine line : lines.of(entry.record(), entry.events())) {
                copy.row(POSTING_COLUMNS)
                        .text(ledger)
                        .bigint(line.seq())
                        .integer(line.line())
                        .timestamp(line.atMicros())
                        .text(line.commandId())
                        .text(line.eventType())
                        .text(line.account())
                        .text(line.asset())
                        .bigint(line.amount())
                        .bigint(line.after())
                        .jsonbOrNull(TermJson.of(line.terms()));
            }
        }
        copy.finish();
    }

    private void copyPrices(Connection connection, Page page) throws SQLException {
        copy.start(connection, PRICES);
        for (Page.Entry entry : page.entries()) {
            for (RecordedEvent.PoolState pool : Page.pools(entry).values()) {
                copy.row(PRICE_COLUMNS)
                        .text(ledger)
                        .text(pool.programme())
                        .bigint(entry.record().seq())
                        .timestamp(entry.record().at().epochMicros())
                        .bigint(pool.reserveFen())
                        .bigint(pool.supplyMicro())
                        .bigint(pool.priceMicros());
            }
        }
        copy.finish();
    }

    private BinaryCopy timeAndCommand(JournalRecord record) throws SQLException {
        return copy.timestamp(record.at().epochMicros()).text(record.commandId());
    }

    /** The balances as they were before the page. */
    private Map<Page.BalanceKey, Long> changeBalances(Connection connection, Page page)
            throws SQLException {
        List<Map.Entry<Page.BalanceKey, Long>> changes = List.copyOf(page.changes().entrySet());
        try (PreparedStatement statement = connection.prepareStatement(BALANCES)) {
            statement.setString(1, ledger);
            texts(statement, 2, changes.stream().map(change -> change.getKey().account()).toList());
            texts(statement, 3, changes.stream().map(change -> change.getKey().asset()).toList());
            numbers(statement, 4, changes.stream().map(Map.Entry::getValue).toList());
            Map<Page.BalanceKey, Long> before = HashMap.newHashMap(changes.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Page.BalanceKey key = new Page.BalanceKey(rows.getString(1), rows.getString(2));
                    long change =
                            Objects.requireNonNull(page.changes().get(key), "a balance unasked");
                    before.put(key, rows.getLong(3) - change);
                }
            }
            return before;
        }
    }

    private void setPositions(Connection connection, Page page) throws SQLException {
        List<RecordedEvent.PositionState> positions = List.copyOf(page.positions().values());
        try (PreparedStatement statement = connection.prepareStatement(POSITIONS)) {
            statement.setString(1, ledger);
            texts(
                    statement,
                    2,
                    positions.stream().map(RecordedEvent.PositionState::programme).toList());
            texts(
                    statement,
                    3,
                    positions.stream().map(RecordedEvent.PositionState::member).toList());
            numbers(
                    statement,
                    4,
                    positions.stream().map(RecordedEvent.PositionState::pointsMicro).toList());
            numbers(
                    statement,
                    5,
                    positions.stream().map(RecordedEvent.PositionState::lockedMicro).toList());
            numbers(
                    statement,
                    6,
                    positions.stream().map(RecordedEvent.PositionState::spendFen).toList());
            numbers(
                    statement,
                    7,
                    positions.stream().map(RecordedEvent.PositionState::realisedFen).toList());
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "int4",
                            positions.stream().map(RecordedEvent.PositionState::cycle).toArray()));
            statement.executeUpdate();
        }
    }

    private static void texts(PreparedStatement statement, int index, List<String> values)
            throws SQLException {
        statement.setArray(
                index, statement.getConnection().createArrayOf("text", values.toArray()));
    }

    private static void numbers(PreparedStatement statement, int index, List<Long> values)
            throws SQLException {
        statement.setArray(
                index, statement.getConnection().createArrayOf("int8", values.toArray()));
    }
}
