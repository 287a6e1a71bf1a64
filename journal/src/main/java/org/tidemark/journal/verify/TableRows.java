package org.tidemark.journal.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tidemark.engine.command.By;
import org.tidemark.journal.readmodel.PostingLine;
import org.tidemark.journal.readmodel.TermJson;

/** Reads rows of the read model as records of Java, in the order of the journal. */
final class TableRows {

    private static final String POSTINGS =
            """
            SELECT seq, line, at, command_id, event_type, account, asset, amount, after,
                   coalesce(terms::text, '')
            FROM read_model.posting WHERE ledger = ? AND seq > ? AND seq <= ? ORDER BY seq, line
            """;
    private static final String BY_WHOM =
            """
            SELECT seq, command_id, actor, approver, reason
            FROM read_model.by_whom WHERE ledger = ? AND command_id = ANY (?)
            """;

    private static final String COUNT =
            "SELECT count(*) FROM read_model.by_whom WHERE ledger = ? AND seq <= ?";

    private final Connection connection;
    private final String ledger;

    TableRows(Connection connection, String ledger) {
        this.connection = connection;
        this.ledger = ledger;
    }

    /** Who had a command done. */
    record CommandRow(long seq, String commandId, String actor, String approver, String reason) {

        static CommandRow of(long seq, String commandId, By by) {
            return new CommandRow(seq, commandId, by.actor(), by.approver(), by.reason());
        }
    }

    /** The postings of the records after one sequence and up to another. */
    List<PostingLine> postings(long after, long to) throws SQLException {
        List<PostingLine> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(POSTINGS)) {
            statement.setString(1, ledger);
            statement.setLong(2, after);
            statement.setLong(3, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(posting(row));
                }
            }
        }
        return lines;
    }

    /** Those of these commands that are there, in no order. */
    List<CommandRow> commands(List<String> ids) throws SQLException {
        List<CommandRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BY_WHOM)) {
            statement.setString(1, ledger);
            statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(
                            new CommandRow(
                                    row.getLong(1),
                                    row.getString(2),
                                    Objects.requireNonNullElse(row.getString(3), ""),
                                    Objects.requireNonNullElse(row.getString(4), ""),
                                    Objects.requireNonNullElse(row.getString(5), "")));
                }
            }
        }
        return rows;
    }

    /** How many commands are there, up to a sequence. */
    long commandCount(long to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, ledger);
            statement.setLong(2, to);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static PostingLine posting(ResultSet row) throws SQLException {
        Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
        return new PostingLine(
                row.getLong(1),
                row.getInt(2),
                ChronoUnit.MICROS.between(Instant.EPOCH, at),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getLong(9),
                TermJson.read(row.getString(10)));
    }
}
