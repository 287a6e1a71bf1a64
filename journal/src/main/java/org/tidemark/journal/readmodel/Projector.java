package org.tidemark.journal.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.journal.database.Session;
import org.tidemark.journal.duty.DutyCycle;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.StoreUnavailableException;

/**
 * Brings the tables to the end of the journal, a page of records a transaction. Two projectors of
 * one ledger do no harm: each page counts only for whoever finds the place where it expects it.
 */
final class Projector implements DutyCycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int PAGE_RECORDS = 1_000;
    private static final long UNKNOWN = -1;

    private static final String PLACE =
            "SELECT seq, whole_seq FROM read_model.progress WHERE ledger = ?";
    private static final String BEGIN =
            "INSERT INTO read_model.progress (ledger, seq, whole_seq) VALUES (?, 0, 0) ON CONFLICT DO NOTHING";
    private static final String MOVE =
            "UPDATE read_model.progress SET seq = ?, whole_seq = ?, hash = ?"
                    + " WHERE ledger = ? AND seq = ?";

    private final JournalReader reader;
    private final String ledger;
    private final Session session;
    private final PageWriter writer;
    private long place = UNKNOWN;
    private long wholePlace; // the last record before the place that ended a command
    private boolean away;

    Projector(JournalReader reader, DataSource source, String ledger) {
        this.reader = reader;
        this.ledger = ledger;
        this.session = new Session(source, Projector::prepare);
        this.writer = new PageWriter(ledger);
    }

    @Override
    public int doWork() {
        try {
            if (place == UNKNOWN) {
                place = session.run("looking where the read model is", this::findPlace);
            }
            List<JournalRecord> records = reader.after(place, PAGE_RECORDS);
            if (records.isEmpty()) {
                place = UNKNOWN; // the tables may be emptied to be filled again
                return 0;
            }
            Page page = new Page(records, wholePlace);
            JournalRecord last = records.getLast();
            long to = last.seq();
            boolean moved =
                    session.run(
                            "projecting up to sequence " + to,
                            connection -> project(connection, page, last));
            place = moved ? to : UNKNOWN;
            wholePlace = page.wholeSeq();
            away = false;
            return records.size();
        } catch (StoreUnavailableException e) {
            if (!away) {
                LOG.warn("the read model of ledger {} waits: {}", ledger, e.getMessage());
            }
            away = true;
            place = UNKNOWN; // a page whose commit is not known may be in or not
            return 0;
        }
    }

    @Override
    public void close() {
        reader.close();
        session.close();
    }

    private static void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Session.endIfItStandsStill(connection);
        try (PreparedStatement statement =
                // What is lost in a crash is projected again.
                connection.prepareStatement("SET SESSION synchronous_commit = off")) {
            statement.execute();
        }
        connection.commit();
    }

    private long findPlace(Connection connection) throws SQLException {
        long seq = 0;
        try (PreparedStatement find = connection.prepareStatement(PLACE)) {
            find.setString(1, ledger);
            try (ResultSet row = find.executeQuery()) {
                if (row.next()) {
                    seq = row.getLong(1);
                    wholePlace = row.getLong(2);
                } else {
                    wholePlace = 0;
                    begin(connection);
                }
            }
        }
        connection.commit();
        return seq;
    }

    private void begin(Connection connection) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, ledger);
            begin.executeUpdate();
        }
    }

    private boolean project(Connection connection, Page page, JournalRecord last)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, last.seq());
            statement.setLong(2, page.wholeSeq());
            statement.setBytes(3, last.hash());
            statement.setString(4, ledger);
            statement.setLong(5, place);
            if (statement.executeUpdate() == 0) {
                connection.rollback();
                return false;
            }
        }
        writer.write(connection, page);
        connection.commit();
        return true;
    }
}
