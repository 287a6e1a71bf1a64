package org.tidemark.journal.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tidemark.journal.record.JournalRecord;

/** Sends records to the journal's tables. For one thread. */
final class CopyRows {

    private static final String COPY_JOURNAL =
            """
            COPY ledger.journal (ledger, seq, at, at_offset_seconds, stamped, command_id, command, outcome, hash)
            FROM STDIN (FORMAT binary)
            """;
    private static final int JOURNAL_COLUMNS = 9;
    private static final String COPY_SUBJECTS =
            "COPY ledger.journal_subject (ledger, subject, seq) FROM STDIN (FORMAT binary)";
    private static final int SUBJECT_COLUMNS = 3;

    private final byte[] ledger;
    private final BinaryCopy copy = new BinaryCopy();

    CopyRows(String ledger) {
        this.ledger = ledger.getBytes(StandardCharsets.UTF_8);
    }

    void copy(Connection connection, List<JournalRecord> records) throws SQLException {
        boolean findable = false;
        copy.start(connection, COPY_JOURNAL);
        for (JournalRecord record : records) {
            copy.row(JOURNAL_COLUMNS)
                    .bytes(ledger)
                    .bigint(record.seq())
                    .timestamp(record.at().epochMicros())
                    .integer(record.at().offsetSeconds())
                    .bool(record.stamped())
                    .text(record.commandId())
                    .bytes(record.command())
                    .bytes(record.outcome())
                    .bytes(record.hash());
            findable |= !record.subjects().isEmpty();
        }
        copy.finish();
        if (findable) {
            copySubjects(connection, records);
        }
    }

    private void copySubjects(Connection connection, List<JournalRecord> records)
            throws SQLException {
        copy.start(connection, COPY_SUBJECTS);
        for (JournalRecord record : records) {
            for (String subject : record.subjects()) {
                copy.row(SUBJECT_COLUMNS).bytes(ledger).text(subject).bigint(record.seq());
            }
        }
        copy.finish();
    }
}
