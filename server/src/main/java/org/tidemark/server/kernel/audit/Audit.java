package org.tidemark.server.kernel.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps what staff did. Within a transaction an entry stands or falls with what it tells. */
@Service
public final class Audit {

    private static final String SELECT =
            "SELECT entry_id, at, staff, action, subject, detail FROM platform.audit_entry WHERE ";

    private final JdbcClient database;
    private final Clock clock;

    Audit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds an entry. */
    public void note(String staff, String action, String subject, String detail) {
        database.sql(
                        """
                        INSERT INTO platform.audit_entry (at, staff, action, subject, detail)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(OffsetDateTime.now(clock), staff, action, subject, detail)
                .update();
    }

    /** The newest entries below that one, newest first. */
    public List<AuditEntry> before(long entryId, int limit) {
        return read("entry_id < ? ORDER BY entry_id DESC LIMIT ?", entryId, limit);
    }

    /** All that was done to one subject, newest first, at most so many. */
    public List<AuditEntry> of(String subject, int limit) {
        return read("subject = ? ORDER BY entry_id DESC LIMIT ?", subject, limit);
    }

    private List<AuditEntry> read(String condition, Object key, int limit) {
        return database.sql(SELECT + condition)
                .params(key, limit)
                .query((row, number) ->
                        new AuditEntry(
                                row.getLong("entry_id"),
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                row.getString("staff"),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("detail")))
                .list();
    }
}
