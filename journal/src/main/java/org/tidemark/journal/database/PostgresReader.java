package org.tidemark.journal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;

/** Reads the journal of one ledger. */
final class PostgresReader implements JournalReader {

    private static final String COLUMNS =
            "j.seq, j.at, j.at_offset_seconds, j.stamped, j.command_id, j.command, j.outcome, j.hash";
    private static final String OF_COMMAND =
            "SELECT "
                    + COLUMNS
                    + " FROM ledger.journal j"
                    + " WHERE ledger = ? AND command_id = ? AND command <> '' AND seq < ?";
    private static final String OF_SUBJECT =
            "SELECT "
                    + COLUMNS
                    + " FROM ledger.journal_subject s JOIN ledger.journal j USING (ledger, seq)"
                    + " WHERE s.ledger = ? AND s.subject = ? AND s.seq < ? ORDER BY s.seq DESC LIMIT 1";
    private static final String SUBJECTS =
            "SELECT seq, subject FROM ledger.journal_subject WHERE ledger = ? AND seq > ? AND seq <= ?"
                    + " ORDER BY seq, subject COLLATE \"C\"";
    private static final String HEAD =
            "SELECT epoch, seq, hash FROM ledger.journal_head WHERE ledger = ?";

    private final String ledger;
    private final Session session;

    PostgresReader(DataSource source, String ledger) {
        this.ledger = ledger;
        this.session = new Session(source, connection -> connection.setReadOnly(true));
    }

    /** Something that reads rows. */
    @FunctionalInterface
    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    @Override
    public Head head() {
        return query(
                HEAD,
                rows ->
                        rows.next()
                                ? new Head(rows.getLong(1), rows.getLong(2), rows.getBytes(3))
                                : Head.empty(0),
                ledger);
    }

    @Override
    public List<JournalRecord> after(long seq, int limit) {
        return session.run(
                "reading the journal of ledger " + ledger,
                connection -> CopyScan.after(connection, ledger, seq, limit));
    }

    @Override
    public Optional<JournalRecord> ofCommand(String commandId, long beforeSeq) {
        return query(OF_COMMAND, PostgresReader::records, ledger, commandId, beforeSeq).stream()
                .findFirst();
    }

    @Override
    public Optional<JournalRecord> ofSubject(String subject, long beforeSeq) {
        return query(OF_SUBJECT, PostgresReader::records, ledger, subject, beforeSeq).stream()
                .findFirst();
    }

    @Override
    public List<SubjectRow> subjects(long afterSeq, long toSeq) {
        return query(
                SUBJECTS,
                rows -> {
                    List<SubjectRow> subjects = new ArrayList<>();
                    while (rows.next()) {
                        subjects.add(new SubjectRow(rows.getLong(1), rows.getString(2)));
                    }
                    return subjects;
                },
                ledger,
                afterSeq,
                toSeq);
    }

    @Override
    public void close() {
        session.close();
    }

    private <T> T query(String sql, Rows<T> reading, Object... parameters) {
        return session.run(
                "reading the journal of ledger " + ledger,
                (Connection connection) -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        for (int i = 0; i < parameters.length; i++) {
                            statement.setObject(i + 1, parameters[i]);
                        }
                        try (ResultSet rows = statement.executeQuery()) {
                            return reading.read(rows);
                        }
                    }
                });
    }

    private static List<JournalRecord> records(ResultSet rows) throws SQLException {
        List<JournalRecord> records = new ArrayList<>();
        while (rows.next()) {
            OffsetDateTime at = rows.getObject(2, OffsetDateTime.class);
            Timestamp moment = Timestamp.of(at.withOffsetSameInstant(ZoneOffset.UTC));
            records.add(
                    new JournalRecord(
                            rows.getLong(1),
                            new Timestamp(moment.epochMicros(), rows.getInt(3)),
                            rows.getBoolean(4),
                            rows.getString(5),
                            rows.getBytes(6),
                            rows.getBytes(7),
                            rows.getBytes(8),
                            List.of()));
        }
        return records;
    }
}
