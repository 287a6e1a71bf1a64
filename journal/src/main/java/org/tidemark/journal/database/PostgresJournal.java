package org.tidemark.journal.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tidemark.journal.postgres.Durability;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.SnapshotStore;
import org.tidemark.journal.store.StoreUnavailableException;

/** The journal of one ledger in a PostgreSQL database. Several ledgers may share a database. */
public final class PostgresJournal implements JournalStore {

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
            throw new StoreUnavailableException(
                    "the database cannot be reached: " + e.getMessage(), e);
        }
        Schema.migrateJournal(source);
        return new PostgresJournal(source, ledger);
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
