package org.tidemark.journal.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tidemark.journal.record.JournalRecord;

/** Sends records in PostgreSQL's binary COPY format. For one thread. */
final class CopyRows {

    private static final String COPY_JOURNAL =
            """
            COPY ledger.journal (ledger, seq, at, at_offset_seconds, stamped, command_id, command, outcome, hash)
            FROM STDIN (FORMAT binary)
            """;
    private static final String COPY_SUBJECTS =
            "COPY ledger.journal_subject (ledger, subject, seq) FROM STDIN (FORMAT binary)";

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int JOURNAL_COLUMNS = 9;
    private static final int SUBJECT_COLUMNS = 3;
    private static final short END = -1;

    /** 2000-01-01, where PostgreSQL counts from. */
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private final byte[] ledger;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    CopyRows(String ledger) {
        this.ledger = ledger.getBytes(StandardCharsets.UTF_8);
    }

    void copy(Connection connection, List<JournalRecord> records) throws SQLException {
        CopyIn copy = start(connection, COPY_JOURNAL);
        boolean findable = false;
        for (JournalRecord record : records) {
            row(copy, record);
            findable |= !record.subjects().isEmpty();
        }
        finish(copy);
        if (findable) {
            copySubjects(connection, records);
        }
    }

    private void copySubjects(Connection connection, List<JournalRecord> records)
            throws SQLException {
        CopyIn copy = start(connection, COPY_SUBJECTS);
        for (JournalRecord record : records) {
            for (String subject : record.subjects()) {
                byte[] text = subject.getBytes(StandardCharsets.UTF_8);
                room(copy, ledger.length + text.length + 64);
                buffer.putShort((short) SUBJECT_COLUMNS);
                bytes(ledger);
                bytes(text);
                buffer.putInt(Long.BYTES).putLong(record.seq());
            }
        }
        finish(copy);
    }

    private void row(CopyIn copy, JournalRecord record) throws SQLException {
        byte[] id = record.commandId().getBytes(StandardCharsets.UTF_8);
        room(
                copy,
                ledger.length
                        + id.length
                        + record.command().length
                        + record.outcome().length
                        + 160);
        buffer.putShort((short) JOURNAL_COLUMNS);
        bytes(ledger);
        buffer.putInt(Long.BYTES).putLong(record.seq());
        buffer.putInt(Long.BYTES).putLong(record.at().epochMicros() - EPOCH_MICROS);
        buffer.putInt(Integer.BYTES).putInt(record.at().offsetSeconds());
        buffer.putInt(1).put((byte) (record.stamped() ? 1 : 0));
        bytes(id);
        bytes(record.command());
        bytes(record.outcome());
        bytes(record.hash());
    }

    private void bytes(byte[] value) {
        buffer.putInt(value.length).put(value);
    }

    private CopyIn start(Connection connection, String sql) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        buffer.clear().put(SIGNATURE);
        return copy;
    }

    private void finish(CopyIn copy) throws SQLException {
        room(copy, Short.BYTES);
        buffer.putShort(END);
        flush(copy);
        copy.endCopy();
    }

    private void room(CopyIn copy, int length) throws SQLException {
        if (buffer.remaining() < length) {
            flush(copy);
            if (buffer.capacity() < length) {
                buffer = ByteBuffer.allocate(2 * length);
            }
        }
    }

    private void flush(CopyIn copy) throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
