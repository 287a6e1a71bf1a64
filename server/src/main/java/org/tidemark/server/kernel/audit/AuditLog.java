package org.tidemark.server.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what staff did, and checks that nothing of it was changed. */
@Service
public class AuditLog {

    private static final int BATCH = 1_000;
    private static final String OUTCOME = "coalesce(ended.outcome, act.outcome)";
    private static final String ABOUT =
            """
            act.entry_id IN
                (SELECT CASE WHEN of_entry > 0 THEN of_entry ELSE entry_id END
                 FROM platform.audit_entry WHERE subject = %s)
            """;
    private static final String FIND =
            """
            SELECT act.entry_id, act.at, act.staff, act.action, act.detail,
                concat_ws(' · ', nullif(act.subject, ''), nullif(ended.subject, '')) AS subject,
                %s AS outcome
            FROM platform.audit_entry act
            LEFT JOIN platform.audit_entry ended ON ended.of_entry = act.entry_id
            WHERE act.of_entry = 0 AND act.entry_id < :before%%s
            ORDER BY act.entry_id DESC LIMIT :limit
            """
                    .formatted(OUTCOME);

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of a database, beside whatever platform runs on it; empty where there is no audit. */
    public static Optional<AuditLog> in(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        boolean there =
                database.sql("SELECT to_regclass('platform.audit_head') IS NOT NULL")
                        .query(Boolean.class)
                        .single();
        return there ? Optional.of(new AuditLog(database, Clock.systemUTC())) : Optional.empty();
    }

    /**
     * How the chain stands.
     *
     * @param entries how many it binds
     * @param head the hash of the last, in hexadecimal digits
     * @param brokenAt the entry at which it does not hold, 0 where it holds; one past the last
     *     where its end is missing
     */
    public record Chain(long entries, String head, long brokenAt) {

        /** Whether every entry is as it was written, and none is missing. */
        public boolean holds() {
            return brokenAt == 0;
        }

        /** The head on one line, to be kept elsewhere. */
        public String line() {
            return "tidemark-audit-head " + entries + " " + head;
        }
    }

    /** The newest that fit, below that entry, newest first, at most so many. */
    public List<AuditEntry> find(AuditSearch wanted, long before, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder conditions = new StringBuilder();
        given(wanted)
                .forEach((condition, value) -> {
                    String name = "v" + values.size();
                    values.put(name, value);
                    conditions.append(" AND ").append(condition.formatted(":" + name));
                });
        return database.sql(FIND.formatted(conditions))
                .params(values)
                .param("before", before)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private static Map<String, Object> given(AuditSearch wanted) {
        Map<String, Object> given = new LinkedHashMap<>();
        if (!wanted.staff().isEmpty()) {
            given.put("act.staff = %s", wanted.staff());
        }
        if (!wanted.subject().isEmpty()) {
            given.put(ABOUT, wanted.subject());
        }
        if (!wanted.action().isEmpty()) {
            given.put("starts_with(act.action, %s)", wanted.action());
        }
        wanted.outcome().ifPresent(one -> given.put(OUTCOME + " = %s", one.name()));
        wanted.from().ifPresent(from -> given.put("act.at >= %s", from));
        wanted.until().ifPresent(until -> given.put("act.at < %s", until));
        return given;
    }

    /** How many it binds and the hash of the last, as they are kept; nothing is checked. */
    public Chain head() {
        return database.sql("SELECT link, hash FROM platform.audit_head")
                .query((row, number) -> new Chain(row.getLong(1), hex(row.getBytes(2)), 0))
                .single();
    }

    /** Reads all of it and computes every hash anew. */
    public Chain check() {
        Chain kept = head();
        byte[] hash = new byte[HexFormat.of().parseHex(kept.head()).length];
        long link = 0;
        while (true) {
            List<Bound> page = page(link);
            for (Bound bound : page) {
                byte[] right = bound.link().hash(hash);
                if (bound.link().link() != link + 1 || !Arrays.equals(right, bound.hash())) {
                    return new Chain(link, hex(hash), bound.link().entryId());
                }
                hash = right;
                link++;
            }
            if (page.size() < BATCH) {
                boolean whole = link >= kept.entries();
                return new Chain(link, hex(hash), whole ? 0 : Long.MAX_VALUE);
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    private record Bound(AuditLink link, byte[] hash) {}

    private List<Bound> page(long after) {
        return database.sql(
                        """
                        SELECT * FROM platform.audit_entry WHERE link > ? ORDER BY link LIMIT ?
                        """)
                .params(after, BATCH)
                .query((row, number) ->
                        new Bound(
                                new AuditLink(
                                        row.getLong("link"),
                                        row.getLong("entry_id"),
                                        ChronoUnit.MICROS.between(
                                                Instant.EPOCH,
                                                row.getObject("at", OffsetDateTime.class)
                                                        .toInstant()),
                                        row.getString("staff"),
                                        row.getString("action"),
                                        row.getString("subject"),
                                        row.getString("detail"),
                                        AuditOutcome.valueOf(row.getString("outcome")),
                                        row.getLong("of_entry")),
                                row.getBytes("hash")))
                .list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("entry_id"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("staff"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                AuditOutcome.valueOf(row.getString("outcome")));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
