package org.tidemark.bench.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A program without rules: it copies what the ledger wrote into a table of the same shape with the
 * same indexes, in the same groups, one commit a group. What it sends lies ready in memory.
 */
final class CopiedJournal implements AutoCloseable {

    private static final String COLUMNS =
            "(ledger, seq, at, at_offset_seconds, stamped, command_id, command, outcome, hash)";

    private final Connection connection;
    private long copiedSeq;

    CopiedJournal(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            statement.execute("CREATE TABLE bench.copied (LIKE ledger.journal INCLUDING ALL)");
        }
        connection.commit();
    }

    /** What copying came to. */
    record Copied(long nanos, long records, long bytes) {}

    /** Copies the groups that end there and are not copied yet. */
    Copied copy(List<Long> groupEnds) throws SQLException, IOException {
        List<byte[]> groups = new ArrayList<>();
        long first = copiedSeq;
        for (long end : groupEnds) {
            if (end > copiedSeq) {
                groups.add(read(copiedSeq, end));
                copiedSeq = end;
            }
        }
        connection.commit();
        long bytes = groups.stream().mapToLong(group -> group.length).sum();
        Databases.checkpoint(connection);
        long start = System.nanoTime();
        for (byte[] group : groups) {
            write(group);
        }
        return new Copied(System.nanoTime() - start, copiedSeq - first, bytes);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private byte[] read(long after, long to) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (SELECT * FROM ledger.journal WHERE seq > "
                                + after
                                + " AND seq <= "
                                + to
                                + " ORDER BY seq) TO STDOUT (FORMAT binary)",
                        bytes);
        return bytes.toByteArray();
    }

    private void write(byte[] group) throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY bench.copied " + COLUMNS + " FROM STDIN (FORMAT binary)");
        copy.writeToCopy(group, 0, group.length);
        copy.endCopy();
        connection.commit();
    }
}
