package org.tidemark.server.people.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Marks what was sealed before there were marks, so that it is found by its parts too. It can be
 * ended at any time and begun again; of several nodes that start at once one does it.
 */
final class FirstMarks {

    private static final Logger LOG = LoggerFactory.getLogger(FirstMarks.class);
    private static final long LOCK = 0x7469_6465_6d61_726bL; // "tidemark"

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Seals seals;

    FirstMarks(DataSource database, Seals seals) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.seals = seals;
    }

    /** Does what is left of it. */
    void run() {
        List<SealedColumn> left =
                Arrays.stream(SealedColumn.values())
                        .filter(column -> column.marks().isPresent())
                        .filter(this::isLeft)
                        .toList();
        if (left.isEmpty()) {
            return;
        }
        try (Connection session = database.getConnection();
                PreparedStatement lock = session.prepareStatement("SELECT pg_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
            for (SealedColumn column : left) {
                mark(column);
            }
        } catch (SQLException failed) {
            throw new SealException("what is sealed cannot be marked", failed);
        }
    }

    private static String left(SealedColumn column) {
        return " FROM %s WHERE %s IS NULL AND %s IS NOT NULL"
                .formatted(column.table(), column.marks().orElseThrow().column(), column.column());
    }

    private boolean isLeft(SealedColumn column) {
        return jdbc.sql("SELECT EXISTS (SELECT 1" + left(column) + ")")
                .query(Boolean.class)
                .single();
    }

    private void mark(SealedColumn column) throws SQLException {
        RowBatches batches = new RowBatches(database, done -> {});
        batches.rewrite(
                "SELECT ctid::text, %s, %s".formatted(column.idExpression(), column.column())
                        + left(column),
                "UPDATE %s SET %s = ?::bigint[] WHERE ctid = ?::tid"
                        .formatted(column.table(), column.marks().orElseThrow().column()),
                (read, row) -> {
                    String plain = seals.openText(column, read.getString(2), read.getBytes(3));
                    row.setString(1, seals.marks(column, plain));
                    row.setString(2, read.getString(1));
                });
        LOG.info("{}: {} rows were marked", column.table(), batches.done());
    }
}
