package org.tidemark.server.people.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Rewrites rows in batches, each in a transaction of its own, while they are read by a cursor: a
 * million of them need no more memory than one batch.
 */
final class RowBatches {

    private static final int BATCH = 50; // pictures are as large as rows get

    private final DataSource database;
    private final LongConsumer progress;
    private long done;

    RowBatches(DataSource database, LongConsumer progress) {
        this.database = database;
        this.progress = progress;
    }

    /** How many rows were rewritten. */
    long done() {
        return done;
    }

    /** Puts the values of a row that was read into the statement that rewrites it. */
    interface Rewriting {

        void put(ResultSet read, PreparedStatement row) throws SQLException;
    }

    /**
     * Rewrites what the question finds.
     *
     * @param question without parameters
     * @param answer rewrites one row, which it finds by values that the question has given
     */
    void rewrite(String question, String answer, Rewriting rewriting) throws SQLException {
        try (Connection reading = begun();
                Connection writing = begun();
                PreparedStatement rows = reading.prepareStatement(question);
                PreparedStatement row = writing.prepareStatement(answer)) {
            rows.setFetchSize(BATCH);
            int waiting = 0;
            try (ResultSet read = rows.executeQuery()) {
                while (read.next()) {
                    rewriting.put(read, row);
                    row.addBatch();
                    if (++waiting == BATCH) {
                        keep(writing, row, waiting);
                        waiting = 0;
                    }
                }
            }
            keep(writing, row, waiting);
        }
    }

    private Connection begun() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void keep(Connection writing, PreparedStatement row, int waiting) throws SQLException {
        row.executeBatch();
        writing.commit();
        done += waiting;
        progress.accept(done);
    }
}
