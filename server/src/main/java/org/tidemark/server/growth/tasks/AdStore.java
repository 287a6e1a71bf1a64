package org.tidemark.server.growth.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions and what counted, in PostgreSQL. */
@Repository
class AdStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    AdStore(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * One advertisement of a member's day.
     *
     * @param outcome what the network's word came to; null while it has not spoken
     */
    record Watched(String network, Instant startedAt, @Nullable AdOutcome outcome) {}

    /** The key for sessions: the first that anybody made. */
    byte[] secret(byte[] fresh) {
        database.sql("INSERT INTO platform.task_key (secret) VALUES (?) ON CONFLICT DO NOTHING")
                .param(fresh)
                .update();
        return database.sql("SELECT secret FROM platform.task_key").query(byte[].class).single();
    }

    /** Enters a member on a device unless the device has its full number. */
    boolean admit(String deviceId, String memberId, int atMost, Instant now) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    lock("device:" + deviceId);
                    database.sql(
                                    """
                                    INSERT INTO platform.task_device (device_id, member_id, seen_at)
                                    SELECT :device, :member, :now
                                    WHERE (SELECT count(*) FROM platform.task_device
                                        WHERE device_id = :device) < :most
                                    ON CONFLICT DO NOTHING
                                    """)
                            .param("device", deviceId)
                            .param("member", memberId)
                            .param("now", at(now))
                            .param("most", atMost)
                            .update();
                    return database.sql(
                                            """
                                            UPDATE platform.task_device SET seen_at = ?
                                            WHERE device_id = ? AND member_id = ?
                                            """)
                                    .params(at(now), deviceId, memberId)
                                    .update()
                            == 1;
                }));
    }

    void begin(AdToken token) {
        database.sql(
                        """
                        INSERT INTO platform.ad_session (session_id, member_id, device_id, network,
                            day, started_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        token.sessionId(),
                        token.memberId(),
                        token.deviceId(),
                        token.network(),
                        token.day(),
                        at(token.startedAt()),
                        at(token.expiresAt()))
                .update();
    }

    /** How many of a member's advertisements count on a day. */
    int watched(String memberId, LocalDate day) {
        return database.sql("SELECT watched FROM platform.task_day WHERE day = ? AND member_id = ?")
                .params(day, memberId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Whether a member has a counted advertisement that began so shortly before or after. */
    boolean isCloseToAnother(String memberId, Instant startedAt, Duration spacing) {
        return database.sql(
                                """
                                SELECT count(*) FROM platform.ad_view
                                WHERE member_id = ? AND started_at > ? AND started_at < ?
                                """)
                        .params(memberId, at(startedAt.minus(spacing)), at(startedAt.plus(spacing)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same callback again, or the same transaction or session for something else. */
    AdOutcome known(String network, String transactionId, String sessionId) {
        boolean same =
                count(
                                """
                                SELECT count(*) FROM platform.ad_view
                                WHERE network = ? AND transaction_id = ? AND session_id = ?
                                """,
                                network,
                                transactionId,
                                sessionId)
                        > 0;
        if (same) {
            return AdOutcome.REPEATED;
        }
        boolean spent =
                count("SELECT count(*) FROM platform.ad_view WHERE session_id = ?", sessionId) > 0;
        return spent ? AdOutcome.SPENT : AdOutcome.REPLAYED;
    }

    boolean isCounted(String network, String transactionId, String sessionId) {
        return known(network, transactionId, sessionId) == AdOutcome.REPEATED;
    }

    private long count(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(Long.class).single();
    }

    /**
     * Counts one advertisement, or says why not: the transaction and the session once each, the
     * day's number below the cap, far enough from the member's other advertisements. Callbacks of
     * one member wait for one another; nothing is kept of one that does not count.
     */
    AdOutcome count(
            AdToken token, String transactionId, Instant now, int dailyCap, Duration spacing) {
        return transaction.execute(status -> {
            lock("watching:" + token.memberId());
            boolean near = isCloseToAnother(token.memberId(), token.startedAt(), spacing);
            AdOutcome outcome =
                    !enter(token, transactionId, now)
                            ? known(token.network(), transactionId, token.sessionId())
                            : near
                                    ? AdOutcome.TOO_CLOSE
                                    : add(token, dailyCap) ? AdOutcome.COUNTED : AdOutcome.OVER_CAP;
            if (outcome != AdOutcome.COUNTED) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private boolean enter(AdToken token, String transactionId, Instant now) {
        return database.sql(
                                """
                                INSERT INTO platform.ad_view (network, transaction_id, session_id,
                                    member_id, day, started_at, counted_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                token.network(),
                                transactionId,
                                token.sessionId(),
                                token.memberId(),
                                token.day(),
                                at(token.startedAt()),
                                at(now))
                        .update()
                == 1;
    }

    private boolean add(AdToken token, int dailyCap) {
        return database.sql(
                                """
                                INSERT INTO platform.task_day AS t (member_id, day, watched)
                                VALUES (?, ?, 1)
                                ON CONFLICT (day, member_id) DO UPDATE SET watched = t.watched + 1
                                WHERE t.watched < ?
                                """)
                        .params(token.memberId(), token.day(), dailyCap)
                        .update()
                == 1;
    }

    /** Notes what became of a session; that it counted is never overwritten. */
    void note(String sessionId, AdOutcome outcome) {
        database.sql(
                        """
                        UPDATE platform.ad_session SET outcome = ?
                        WHERE session_id = ? AND outcome IS DISTINCT FROM 'COUNTED'
                        """)
                .params(outcome.name(), sessionId)
                .update();
    }

    /** A member's advertisements of a day, newest first. */
    List<Watched> ofDay(String memberId, LocalDate day, int limit) {
        return database.sql(
                        """
                        SELECT network, started_at, outcome FROM platform.ad_session
                        WHERE member_id = ? AND day = ? ORDER BY started_at DESC LIMIT ?
                        """)
                .params(memberId, day, limit)
                .query((row, number) -> watched(row))
                .list();
    }

    private static Watched watched(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Watched(
                row.getString("network"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : AdOutcome.valueOf(outcome));
    }

    private void lock(String name) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param(name)
                .query((row, number) -> name)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
