package org.tidemark.server.growth.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.server.kernel.ledger.WholeRecords;

/** What the read model says of days, and what was worked out from it. */
@Repository
class DayStore {

    private static final String FIRST_EVENT =
            """
            SELECT at FROM read_model.event WHERE ledger = ? ORDER BY seq, ordinal LIMIT 1
            """;

    // Only commands of which the read model has everything.
    private static final String NEXT_CLOSE =
            """
            SELECT (e.details ->> 'day')::date AS day, e.command_id, e.seq, e.at,
                   coalesce((SELECT min(n.seq) FROM read_model.event n
                       WHERE n.ledger = e.ledger AND n.seq > e.seq), p.whole_seq + 1) - 1 AS last_seq
            FROM read_model.event e JOIN read_model.progress p ON p.ledger = e.ledger
            WHERE e.ledger = ? AND e.seq > ? AND e.seq <= p.whole_seq AND e.type = 'day-closed'
            ORDER BY e.seq LIMIT 1
            """;

    private static final String SEEN_SEQUENCE = "SELECT seq FROM platform.day_progress";

    private static final String SEE =
            """
            INSERT INTO platform.day_progress (seq) VALUES (?)
            ON CONFLICT (only_row) DO UPDATE SET seq = greatest(day_progress.seq, excluded.seq)
            """;

    private static final String ENTER =
            """
            INSERT INTO platform.day_outcome (day, command_id, first_seq, last_seq, closed_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (day) DO NOTHING
            """;

    // What the budget held before is what it held after its last line and what it paid; a budget
    // that
    // paid nothing held what its last line before says.
    private static final String ENTER_PROGRAMMES =
            """
            INSERT INTO platform.day_programme
                (day, programme, due_fen, budget_fen, released_fen)
            WITH line AS (
                SELECT account, asset, amount, after, terms, seq, line,
                       split_part(account, ':', 1) AS kind, split_part(account, ':', 2) AS programme
                FROM read_model.posting
                WHERE ledger = :ledger AND seq BETWEEN :first AND :last
                    AND event_type = 'day-closed'),
            paid AS (
                SELECT programme,
                       coalesce(-sum(amount) FILTER (WHERE kind = 'ad-budget'), 0) AS released
                FROM line WHERE kind = 'ad-budget' OR kind IN (:funds)
                GROUP BY programme),
            scaled AS (
                SELECT DISTINCT ON (programme) programme, (term ->> 2)::bigint AS budget,
                       (term ->> 3)::bigint AS total
                FROM (SELECT split_part(asset, ':', 2) AS programme, terms FROM line
                      WHERE asset LIKE 'ad-points:%' AND terms IS NOT NULL) points
                CROSS JOIN LATERAL jsonb_array_elements(terms) AS term
                WHERE term ->> 0 = 'ad-budget'),
            held AS (
                SELECT DISTINCT ON (account) split_part(account, ':', 2) AS programme, after
                FROM line WHERE kind = 'ad-budget' ORDER BY account, seq DESC, line DESC)
            SELECT :day, paid.programme, coalesce(scaled.total, paid.released),
                   coalesce(scaled.budget, held.after + paid.released, 0), paid.released
            FROM paid LEFT JOIN scaled ON scaled.programme = paid.programme
            LEFT JOIN held ON held.programme = paid.programme
            ON CONFLICT (day, programme) DO NOTHING
            """;

    private static final String ENTER_PAYMENTS =
            """
            INSERT INTO platform.day_payment (day, programme, fund, name, paid_fen)
            SELECT :day, split_part(account, ':', 2), split_part(account, ':', 1),
                   split_part(account, ':', 3), -sum(amount)
            FROM read_model.posting
            WHERE ledger = :ledger AND seq BETWEEN :first AND :last
                AND event_type = 'day-closed' AND split_part(account, ':', 1) IN (:funds)
            GROUP BY account HAVING sum(amount) <> 0
            ON CONFLICT (day, programme, fund, name) DO NOTHING
            """;

    private static final String ENTER_LEVEL =
            """
            INSERT INTO platform.day_level (day, programme, level, members) VALUES (?, ?, ?, ?)
            ON CONFLICT (day, programme, level) DO NOTHING
            """;

    private static final String REPORTS =
            """
            SELECT day, command_id, closed_at FROM platform.day_outcome
            WHERE day < ? ORDER BY day DESC LIMIT ?
            """;

    private static final String PROGRAMMES =
            """
            SELECT programme, due_fen, budget_fen, released_fen
            FROM platform.day_programme WHERE day = ? ORDER BY programme
            """;

    private static final String COVERED =
            """
            SELECT count(*) AS days, coalesce(sum(due_fen), 0) AS due,
                   coalesce(sum(released_fen), 0) AS paid
            FROM platform.day_programme WHERE programme = ? AND day >= ? AND day < ?
            """;

    private static final String PAYMENTS =
            """
            SELECT programme, fund, name, paid_fen FROM platform.day_payment
            WHERE day = ? ORDER BY programme, fund, name
            """;

    private static final String LEVELS =
            """
            SELECT l.programme, l.level, l.members, l.members - coalesce((
                SELECT b.members FROM platform.day_level b
                WHERE b.programme = l.programme AND b.level = l.level AND b.day < l.day
                ORDER BY b.day DESC LIMIT 1), 0) AS more
            FROM platform.day_level l WHERE l.day = ? ORDER BY l.programme, l.members DESC, l.level
            """;

    // The member's own points are destroyed by what is paid; a sponsor's reward moves no points.
    private static final String RELEASES =
            """
            SELECT substr(p.asset, length('ad-points:') + 1) AS programme, -p.amount AS paid,
                   -(released.term ->> 1)::bigint AS due,
                   (base.term ->> 1)::bigint AS balance, (base.term ->> 2)::int AS rate,
                   coalesce((scaled.term ->> 2)::bigint, 0) AS budget,
                   coalesce((scaled.term ->> 3)::bigint, 0) AS total
            FROM platform.day_outcome d
            JOIN read_model.posting p ON p.ledger = :ledger AND p.account = :account
                AND p.seq BETWEEN d.first_seq AND d.last_seq AND p.event_type = 'day-closed'
                AND p.asset LIKE 'ad-points:%'
            JOIN LATERAL (SELECT t AS term FROM jsonb_array_elements(p.terms) t
                WHERE t ->> 0 = 'ad-release') released ON true
            JOIN LATERAL (SELECT t AS term FROM jsonb_array_elements(p.terms) t
                WHERE t ->> 0 = 'ad-release-base') base ON true
            LEFT JOIN LATERAL (SELECT t AS term FROM jsonb_array_elements(p.terms) t
                WHERE t ->> 0 = 'ad-budget') scaled ON true
            WHERE d.day = :day ORDER BY p.seq, p.line
            """;

    private final JdbcClient database;
    private final String ledger;
    private final WholeRecords place;
    private final Clock clock;

    DayStore(
            JdbcClient database,
            @Value("${tidemark.ledger.name}") String ledger,
            WholeRecords place,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.place = place;
        this.clock = clock;
    }

    /** A close as it stands in the read model. */
    record Close(
            LocalDate day,
            String command,
            long firstSequence,
            long lastSequence,
            OffsetDateTime at) {}

    /** How many members have a level of a programme. */
    record LevelCount(String programme, String level, long members) {}

    /** Time of the first thing that happened. */
    Optional<OffsetDateTime> firstEvent() {
        return database.sql(FIRST_EVENT).param(ledger).query(OffsetDateTime.class).optional();
    }

    /** The first close after a record. */
    Optional<Close> closeAfter(long sequence) {
        return database.sql(NEXT_CLOSE)
                .params(ledger, sequence)
                .query((row, number) ->
                        new Close(
                                row.getObject("day", LocalDate.class),
                                row.getString("command_id"),
                                row.getLong("seq"),
                                row.getLong("last_seq"),
                                row.getObject("at", OffsetDateTime.class)))
                .optional();
    }

    /** Up to where the read model has everything. */
    long wholeSequence() {
        return place.whole();
    }

    /** Up to where closes were looked for. */
    long seen() {
        return database.sql(SEEN_SEQUENCE).query(Long.class).optional().orElse(0L);
    }

    void see(long sequence) {
        database.sql(SEE).param(sequence).update();
    }

    /** Keeps what a close did; a second time changes nothing. */
    void enter(Close close, List<LevelCount> levels) {
        database.sql(ENTER)
                .params(
                        close.day(),
                        close.command(),
                        close.firstSequence(),
                        close.lastSequence(),
                        close.at())
                .update();
        for (String figures : List.of(ENTER_PROGRAMMES, ENTER_PAYMENTS)) {
            database.sql(figures)
                    .param("ledger", ledger)
                    .param("first", close.firstSequence())
                    .param("last", close.lastSequence())
                    .param("day", close.day())
                    .param("funds", Mechanisms.funds())
                    .update();
        }
        for (LevelCount level : levels) {
            database.sql(ENTER_LEVEL)
                    .params(close.day(), level.programme(), level.level(), level.members())
                    .update();
        }
    }

    /** Days that were closed before a day, newest first. */
    List<DayReport> reports(LocalDate before, int limit) {
        return database
                .sql(REPORTS)
                .params(before, limit)
                .query((row, number) ->
                        new DayReport(
                                row.getObject("day", LocalDate.class),
                                row.getString("command_id"),
                                row.getObject("closed_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                List.of(),
                                List.of()))
                .list()
                .stream()
                .map(close -> close.with(programmes(close.day()), leaders(close.day())))
                .toList();
    }

    private List<DayReport.Programme> programmes(LocalDate day) {
        Map<String, List<DayReport.Payment>> payments = payments(day);
        return database.sql(PROGRAMMES)
                .param(day)
                .query((row, number) ->
                        new DayReport.Programme(
                                row.getString("programme"),
                                row.getLong("due_fen"),
                                row.getLong("budget_fen"),
                                row.getLong("released_fen"),
                                payments.getOrDefault(row.getString("programme"), List.of())))
                .list();
    }

    private Map<String, List<DayReport.Payment>> payments(LocalDate day) {
        Map<String, List<DayReport.Payment>> payments = new HashMap<>();
        database.sql(PAYMENTS)
                .param(day)
                .query(row -> {
                    payments.computeIfAbsent(row.getString("programme"), _ -> new ArrayList<>())
                            .add(
                                    new DayReport.Payment(
                                            row.getString("fund"),
                                            row.getString("name"),
                                            row.getLong("paid_fen")));
                });
        return payments;
    }

    private List<DayReport.Leaders> leaders(LocalDate day) {
        return database.sql(LEVELS)
                .param(day)
                .query((row, number) ->
                        new DayReport.Leaders(
                                row.getString("programme"),
                                row.getString("level"),
                                row.getLong("members"),
                                row.getLong("more")))
                .list();
    }

    /** What releases of a programme came to from a day on, before another. */
    Releases.Covered covered(String programme, LocalDate from, LocalDate before) {
        return database.sql(COVERED)
                .params(programme, from, before)
                .query((row, number) ->
                        new Releases.Covered(
                                row.getInt("days"), row.getLong("due"), row.getLong("paid")))
                .single();
    }

    /** Whether a close of that day is known here. */
    boolean isKnown(LocalDate day) {
        return database.sql("SELECT count(*) FROM platform.day_outcome WHERE day = ?")
                        .param(day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A member's own releases at the close of a day, one for each programme that released. */
    List<Release> releases(String member, LocalDate day) {
        return database.sql(RELEASES)
                .param("ledger", ledger)
                .param("account", "member:" + member)
                .param("day", day)
                .query((row, number) -> release(day, row))
                .list();
    }

    private static Release release(LocalDate day, ResultSet row) throws SQLException {
        return new Release(
                day,
                row.getString("programme"),
                row.getLong("balance"),
                row.getInt("rate"),
                row.getLong("due"),
                row.getLong("paid"),
                row.getLong("budget"),
                row.getLong("total"));
    }
}
