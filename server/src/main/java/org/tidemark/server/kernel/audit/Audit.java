package org.tidemark.server.kernel.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what staff did, each entry bound to the one before. Within a transaction an entry stands or
 * falls with what it tells; it is written at its end, so that nobody waits for it meanwhile.
 */
@Service
public class Audit {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Audit(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds what was done. */
    public void note(String staff, String action, String subject, String detail) {
        note(staff, action, subject, detail, AuditOutcome.DONE);
    }

    /** Adds what was done or not. */
    public void note(
            String staff, String action, String subject, String detail, AuditOutcome outcome) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            add(staff, action, subject, detail, outcome, 0);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        add(staff, action, subject, detail, outcome, 0);
                    }
                });
    }

    /**
     * Adds that something begins, before it does, so that nothing is done without an entry.
     *
     * @return the number by which its outcome is told
     */
    public long begin(String staff, String action, String subject, String detail) {
        return add(staff, action, subject, detail, AuditOutcome.BEGUN, 0);
    }

    /**
     * Adds what came of something that began.
     *
     * @param whose whom it turned out to be about, empty where that was known before
     */
    public void end(long entryId, String staff, String action, String whose, AuditOutcome outcome) {
        add(staff, action, whose, "", outcome, entryId);
    }

    private long add(
            String staff,
            String action,
            String subject,
            String detail,
            AuditOutcome outcome,
            long ofEntry) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> linked(staff, action, subject, detail, outcome, ofEntry)));
    }

    /** The last link, and the number of the next entry. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    private record Head(long link, byte[] hash, long entryId) {}

    private long linked(
            String staff,
            String action,
            String subject,
            String detail,
            AuditOutcome outcome,
            long ofEntry) {
        Head head =
                database.sql(
                                """
                                SELECT link, hash,
                                    nextval(pg_get_serial_sequence('platform.audit_entry', 'entry_id'))
                                FROM platform.audit_head FOR UPDATE
                                """)
                        .query((row, number) ->
                                new Head(row.getLong(1), row.getBytes(2), row.getLong(3)))
                        .single();
        OffsetDateTime at =
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS);
        AuditLink link =
                new AuditLink(
                        head.link() + 1,
                        head.entryId(),
                        ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()),
                        staff,
                        action,
                        subject,
                        detail,
                        outcome,
                        ofEntry);
        byte[] hash = link.hash(head.hash());
        database.sql(
                        """
                        INSERT INTO platform.audit_entry
                            (entry_id, at, staff, action, subject, detail, outcome, of_entry,
                             link, hash)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        link.entryId(),
                        at,
                        staff,
                        action,
                        subject,
                        detail,
                        outcome.name(),
                        ofEntry,
                        link.link(),
                        hash)
                .update();
        database.sql("UPDATE platform.audit_head SET link = ?, hash = ?")
                .params(link.link(), hash)
                .update();
        return link.entryId();
    }
}
