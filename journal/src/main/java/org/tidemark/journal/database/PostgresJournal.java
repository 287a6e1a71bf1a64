package org.tidemark.journal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tidemark.journal.postgres.Durability;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.SnapshotStore;
import org.tidemark.journal.store.StoreUnavailableException;

/** The journal of one ledger in a PostgreSQL database. Several ledgers may share a database. */
public final class PostgresJournal implements JournalStore {

    private static final String HAS_JOURNAL =
            "SELECT to_regclass('ledger.journal_head') IS NOT NULL";
    private static final String LEDGERS =
            "SELECT ledger FROM ledger.journal_head ORDER BY ledger COLLATE \"C\"";

    private final DataSource source;
    private final String ledger;

    private PostgresJournal(DataSource source, String ledger) {
        this.source = source;
        this.ledger = ledger;
    }

    /**
     * The journal of a ledger; makes its tables if they are not there.
     *
     * @param source gives connections to one database; each session keeps one of its own
     * @throws org.tidemark.journal.JournalException when the database cannot be reached, may lose
     *     what it confirms, or has tables of a newer version
     */
    public static PostgresJournal open(DataSource source, String ledger) {
        try (Connection connection = source.getConnection()) {
            Durability.require(connection);
        } catch (SQLException e) {
            throw new StoreUnavailableException(Session.unreachable(e), e);
        }
        Schema.migrateJournal(source);
        return new PostgresJournal(source, ledger);
    }

    /**
     * The journal of a ledger, to be read only: nothing is made, changed or asked of the server's
     * settings.
     *
     * @param source gives connections to a database that has the journal's tables
     */
    public static PostgresJournal existing(DataSource source, String ledger) {
        return new PostgresJournal(source, ledger);
    }

    /**
     * The names of the ledgers in a database, sorted; none when it has no journal.
     *
     * @throws StoreUnavailableException when it cannot be reached
     */
    public static List<String> ledgers(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            if (hasJournal(statement)) {
                try (ResultSet rows = statement.executeQuery(LEDGERS)) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
            }
            return names;
        } catch (SQLException e) {
            throw new StoreUnavailableException(Session.unreachable(e), e);
        }
    }

    private static boolean hasJournal(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(HAS_JOURNAL)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public String ledger() {
        return ledger;
    }

    @Override
    public JournalAppender appender() {
        return new PostgresAppender(source, ledger);
    }

    @Override
    public JournalReader reader() {
        return new PostgresReader(source, ledger);
    }

    @Override
    public SnapshotStore snapshots() {
        return new PostgresSnapshots(source, ledger);
    }
}
