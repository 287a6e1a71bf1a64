package org.tidemark.journal.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.record.JournalRecord;

/** Reads records in PostgreSQL's binary COPY format, which costs a fraction of a query's rows. */
final class CopyScan {

    private static final int HEADER_BYTES = 19;
    private static final int END = -1;

    private static final int MOST_BYTES = 8 << 20;

    // How long an outcome is, the database knows without reading it.
    private static final String COLUMNS =
            "seq, at, at_offset_seconds, stamped, command_id, command, outcome, hash";
    private static final String SIZED =
            "*, sum(octet_length(outcome)) OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING)"
                    + " - octet_length(outcome) AS bytes_before";

    private CopyScan() {}

    /**
     * The records after a sequence, in order, at most so many; fewer, but at least one, when they
     * are large.
     */
    static List<JournalRecord> after(Connection connection, String ledger, long seq, int limit)
            throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        // Both ends, and no LIMIT: without statistics the server would sort the whole rest for it.
        long to = Math.addExact(seq, limit);
        String sql =
                "COPY (SELECT "
                        + COLUMNS
                        + " FROM (SELECT "
                        + SIZED
                        + " FROM (SELECT * FROM ledger.journal WHERE ledger = '"
                        + postgres.escapeLiteral(ledger)
                        + "' AND seq > "
                        + seq
                        + " AND seq <= "
                        + to
                        + ") page) sized WHERE bytes_before < "
                        + MOST_BYTES
                        + " ORDER BY seq) TO STDOUT (FORMAT binary)";
        List<JournalRecord> records = new ArrayList<>();
        CopyOut copy = postgres.getCopyAPI().copyOut(sql);
        boolean atHeader = true;
        for (byte[] part = copy.readFromCopy(); part != null; part = copy.readFromCopy()) {
            ByteBuffer in = ByteBuffer.wrap(part);
            if (atHeader) {
                in.position(HEADER_BYTES); // the first row may follow in the same message
                atHeader = false;
            }
            while (in.hasRemaining() && in.getShort() != END) {
                records.add(record(in));
            }
        }
        return records;
    }

    private static JournalRecord record(ByteBuffer in) {
        long seq = number(in);
        long atMicros = number(in) + BinaryCopy.EPOCH_MICROS;
        in.getInt();
        int offsetSeconds = in.getInt();
        in.getInt();
        boolean stamped = in.get() != 0;
        String commandId = new String(bytes(in), StandardCharsets.UTF_8);
        return new JournalRecord(
                seq,
                new Timestamp(atMicros, offsetSeconds),
                stamped,
                commandId,
                bytes(in),
                bytes(in),
                bytes(in),
                List.of());
    }

    private static long number(ByteBuffer in) {
        in.getInt();
        return in.getLong();
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] value = new byte[in.getInt()];
        in.get(value);
        return value;
    }
}
