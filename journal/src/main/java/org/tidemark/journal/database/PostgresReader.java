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
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.record.CorruptRecordException;
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
                    + ", s.seq"
                    + " FROM ledger.journal_subject s LEFT JOIN ledger.journal j USING (ledger, seq)"
                    + " WHERE s.ledger = ? AND s.subject = ? AND s.seq < ? ORDER BY s.seq DESC LIMIT 1";
    private static final String SUBJECTS =
            "SELECT seq, subject FROM ledger.journal_subject WHERE ledger = ? AND seq > ? AND seq <= ?"
                    + " ORDER BY seq, subject COLLATE \"C\"";
    private static final String HASH =
            "SELECT hash FROM ledger.journal WHERE ledger = ? AND seq = ?";
    // The read model is not the journal's and may be away; what it has seen was there.
    private static final String SEEN =
            "SELECT seq FROM read_model.by_whom WHERE ledger = ? AND command_id = ?";
    private static final String HAS_READ_MODEL =
            "SELECT to_regclass('read_model.by_whom') IS NOT NULL";
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
        return query(
                OF_SUBJECT,
                rows -> {
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    if (rows.getObject(1) == null) {
                        throw new CorruptRecordException(
                                rows.getLong(9), new LocalizedText("缺失", "missing"));
                    }
                    return Optional.of(record(rows));
                },
                ledger,
                subject,
                beforeSeq);
    }

    @Override
    public Optional<byte[]> hashOf(long seq) {
        return query(
                HASH,
                rows -> rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty(),
                ledger,
                seq);
    }

    @Override
    public OptionalLong seenElsewhere(String commandId) {
        return query(HAS_READ_MODEL, rows -> rows.next() && rows.getBoolean(1))
                ? query(
                        SEEN,
                        rows ->
                                rows.next()
                                        ? OptionalLong.of(rows.getLong(1))
                                        : OptionalLong.empty(),
                        ledger,
                        commandId)
                : OptionalLong.empty();
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
            records.add(record(rows));
        }
        return records;
    }

    private static JournalRecord record(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
        Timestamp moment = Timestamp.of(at.withOffsetSameInstant(ZoneOffset.UTC));
        return new JournalRecord(
                row.getLong(1),
                new Timestamp(moment.epochMicros(), row.getInt(3)),
                row.getBoolean(4),
                row.getString(5),
                row.getBytes(6),
                row.getBytes(7),
                row.getBytes(8),
                List.of());
    }
}
