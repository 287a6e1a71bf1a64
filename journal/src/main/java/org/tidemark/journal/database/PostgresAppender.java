package org.tidemark.journal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.tidemark.journal.postgres.Durability;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.StoreUnavailableException;

/** Appends to the journal of one ledger, one transaction a group. */
final class PostgresAppender implements JournalAppender {

    private static final String TAKE_OVER =
            """
            INSERT INTO ledger.journal_head (ledger, epoch, seq, hash) VALUES (?, 1, 0, ?)
            ON CONFLICT (ledger) DO UPDATE SET epoch = ledger.journal_head.epoch + 1
            RETURNING epoch, seq, hash
            """;
    private static final String MOVE =
            """
            UPDATE ledger.journal_head SET seq = ?, hash = ?
            WHERE ledger = ? AND epoch = ? AND seq = ? AND hash = ?
            """;
    // Writes, although nothing changes: it waits for whoever holds the row, and its commit is
    // confirmed
    // only when everything before it is as durable as the server promises.
    private static final String SETTLE =
            """
            UPDATE ledger.journal_head SET epoch = epoch WHERE ledger = ? RETURNING epoch, seq, hash
            """;
    private static final String CONFIRM =
            """
            SELECT 1 FROM ledger.journal_head WHERE ledger = ? AND epoch = ? AND seq = ? AND hash = ?
            """;

    /** The version of PostgreSQL from which on it bounds a copy that gets no more data, too. */
    private static final int BOUNDS_TRANSACTIONS = 17;

    private static final String OPEN_NO_LONGER = "SET transaction_timeout = '30s'";

    private final String ledger;
    private final Session session;
    private final CopyRows rows;

    PostgresAppender(DataSource source, String ledger) {
        this.ledger = ledger;
        this.session = new Session(source, PostgresAppender::prepare);
        this.rows = new CopyRows(ledger);
    }

    @Override
    public Head takeOver() {
        return session.run(
                "taking the ledger " + ledger + " over",
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(TAKE_OVER)) {
                        statement.setString(1, ledger);
                        statement.setBytes(2, ChainHash.genesis());
                        Head head = head(statement);
                        commit(connection);
                        return head;
                    }
                });
    }

    @Override
    public boolean append(Head from, Head to, List<JournalRecord> records) {
        return session.run(
                "appending up to sequence " + to.seq(),
                connection -> {
                    if (!move(connection, from, to)) {
                        connection.rollback();
                        return false;
                    }
                    rows.copy(connection, records);
                    commit(connection);
                    return true;
                });
    }

    @Override
    public Head settle() {
        return session.run(
                "looking for the head of ledger " + ledger,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
                        statement.setString(1, ledger);
                        Head head = head(statement);
                        commit(connection);
                        return head;
                    }
                });
    }

    @Override
    public boolean confirm(Head head) {
        return session.run(
                "confirming the head of ledger " + ledger,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(CONFIRM)) {
                        statement.setString(1, ledger);
                        statement.setLong(2, head.epoch());
                        statement.setLong(3, head.seq());
                        statement.setBytes(4, head.hash());
                        boolean same;
                        try (ResultSet row = statement.executeQuery()) {
                            same = row.next();
                        }
                        connection.rollback();
                        return same;
                    }
                });
    }

    @Override
    public void close() {
        session.close();
    }

    /** What each of its connections goes through. */
    static void prepare(Connection connection) throws SQLException {
        Durability.require(connection);
        Session.endIfItStandsStill(connection);
        if (connection.getMetaData().getDatabaseMajorVersion() >= BOUNDS_TRANSACTIONS) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(OPEN_NO_LONGER);
            }
        }
        connection.setAutoCommit(false);
    }

    private boolean move(Connection connection, Head from, Head to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, to.seq());
            statement.setBytes(2, to.hash());
            statement.setString(3, ledger);
            statement.setLong(4, from.epoch());
            statement.setLong(5, from.seq());
            statement.setBytes(6, from.hash());
            return statement.executeUpdate() == 1;
        }
    }

    private static Head head(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException(
                        "the row of the ledger's head is gone from ledger.journal_head", "02000");
            }
            return new Head(row.getLong(1), row.getLong(2), row.getBytes(3));
        }
    }

    /** A warning at commit ("not replicated, the wait was cancelled") means that nobody knows. */
    private static void commit(Connection connection) throws SQLException {
        connection.clearWarnings();
        connection.commit();
        SQLWarning warning = connection.getWarnings();
        if (warning != null) {
            throw new StoreUnavailableException(
                    "the database warned at commit: " + warning.getMessage(), warning);
        }
    }
}
