package org.tidemark.server.money.tax;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.tax.TaxMove.Kind;
import org.tidemark.server.money.tax.TaxMove.Source;
import org.tidemark.server.money.tax.TaxMove.State;

/** Movements of tax in PostgreSQL. */
@Repository
class TaxMoveStore {

    /**
     * By the ledger as far as it is counted, and by what is on its way or was done after that: in
     * one statement, so that nothing is counted twice or left out.
     */
    private static final String WITHHELD =
            """
            SELECT member, sum(fen)::bigint AS fen FROM (
                SELECT member, withheld - returned AS fen FROM platform.tax_month
                WHERE member <> ''
                UNION ALL
                SELECT member, CASE kind WHEN 'WITHHOLD' THEN amount_fen ELSE -amount_fen END
                FROM platform.tax_move
                WHERE kind <> 'PAY' AND (state = 'WAITS' OR state = 'DONE'
                    AND seq > (SELECT seq FROM platform.reward_progress))) AS moved
            """;

    private final JdbcClient database;
    private final Clock clock;

    TaxMoveStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nobody else reckons with a member's tax for the rest of the transaction. */
    void lock(String member) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 43))")
                .param(member)
                .query((row, number) -> 0)
                .single();
    }

    /** Enters a movement; where one of that number is there already, that one stays. */
    void enter(TaxMove fresh) {
        database.sql(
                        """
                        INSERT INTO platform.tax_move (move, kind, source, member, amount_fen,
                            reference, state, first_by, second_by, reason, entered_at)
                        VALUES (?, ?, ?, ?, ?, ?, 'WAITS', ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        fresh.move(),
                        fresh.kind().name(),
                        fresh.source().name(),
                        fresh.member(),
                        fresh.amountFen(),
                        fresh.reference(),
                        fresh.firstBy(),
                        fresh.secondBy(),
                        fresh.reason(),
                        fresh.enteredAt())
                .update();
    }

    /** A new one, to be entered. */
    TaxMove fresh(
            String move, Kind kind, Source source, String member, long fen, String reference) {
        return new TaxMove(
                move,
                kind,
                source,
                member,
                fen,
                reference,
                State.WAITS,
                0,
                "",
                "",
                "",
                "",
                OffsetDateTime.now(clock));
    }

    Optional<TaxMove> find(String move) {
        return database.sql("SELECT * FROM platform.tax_move WHERE move = ?")
                .param(move)
                .query(this::row)
                .optional();
    }

    /** Those of a run, by their numbers. */
    Map<String, TaxMove> of(String run) {
        return database
                .sql("SELECT * FROM platform.tax_move WHERE reference = ? AND source = 'RUN'")
                .param(run)
                .query(this::row)
                .list()
                .stream()
                .collect(Collectors.toMap(TaxMove::move, Function.identity()));
    }

    /** What two people want and the ledger has not been told, or has and it was not noted. */
    List<TaxMove> due(int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.tax_move
                        WHERE state = 'WAITS' AND source <> 'WITHDRAWAL'
                        ORDER BY entered_at, move LIMIT ?
                        """)
                .param(limit)
                .query(this::row)
                .list();
    }

    /** Notes what became of one; what is noted stays. */
    void noted(String move, State state, long sequence, String why) {
        database.sql(
                        """
                        UPDATE platform.tax_move SET state = ?, seq = ?, why = ?
                        WHERE move = ? AND state = 'WAITS'
                        """)
                .params(state.name(), sequence, why, move)
                .update();
    }

    /** Whether anything of a member is on its way. */
    boolean waits(String member) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM platform.tax_move
                            WHERE member = ? AND state = 'WAITS')
                        """)
                .param(member)
                .query(Boolean.class)
                .single();
    }

    /** Whether a payment under that number is booked, or on its way. */
    boolean isPaid(String reference) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM platform.tax_move WHERE reference = ?
                            AND kind = 'PAY' AND state IN ('WAITS', 'DONE'))
                        """)
                .param(reference)
                .query(Boolean.class)
                .single();
    }

    /** What was withheld from a member, less what was given back. */
    long withheldFen(String member) {
        return database.sql(WITHHELD + "WHERE member = ? GROUP BY member")
                .param(member)
                .query((row, number) -> row.getLong("fen"))
                .optional()
                .orElse(0L);
    }

    /** The same of everybody. */
    Map<String, Long> withheldFen() {
        Map<String, Long> all = new HashMap<>();
        database.sql(WITHHELD + "GROUP BY member")
                .query(row -> {
                    all.put(row.getString("member"), row.getLong("fen"));
                });
        return all;
    }

    /** What is owed to the tax office and neither paid nor on its way. */
    long owedFen() {
        return database.sql(
                        """
                        SELECT coalesce(sum(fen), 0)::bigint FROM (
                            SELECT withheld - returned - paid AS fen FROM platform.tax_month
                            UNION ALL
                            SELECT CASE kind WHEN 'WITHHOLD' THEN amount_fen ELSE -amount_fen END
                            FROM platform.tax_move
                            WHERE state = 'WAITS' AND kind <> 'WITHHOLD' OR state = 'DONE'
                                AND seq > (SELECT seq FROM platform.reward_progress)) AS moved
                        """)
                .query(Long.class)
                .single();
    }

    /** What the ledger did, month by month, the newest first. */
    List<TaxBooked> byMonth() {
        return database.sql(
                        """
                        SELECT month, sum(withheld)::bigint AS withheld,
                            sum(returned)::bigint AS returned, sum(paid)::bigint AS paid
                        FROM platform.tax_month GROUP BY month ORDER BY month DESC
                        """)
                .query(TaxMoveStore::booked)
                .list();
    }

    /** What the ledger did to each member in some months. */
    Map<String, TaxBooked> byMember(YearMonth first, YearMonth last) {
        Map<String, TaxBooked> all = new HashMap<>();
        database.sql(
                        """
                        SELECT member, max(month) AS month, sum(withheld)::bigint AS withheld,
                            sum(returned)::bigint AS returned, sum(paid)::bigint AS paid
                        FROM platform.tax_month WHERE month >= ? AND month <= ? AND member <> ''
                        GROUP BY member
                        """)
                .params(first.atDay(1), last.atDay(1))
                .query(row -> {
                    all.put(row.getString("member"), booked(row, 0));
                });
        return all;
    }

    /** What the ledger did to a member, month by month. */
    List<TaxBooked> ofMember(String member) {
        return database.sql("SELECT * FROM platform.tax_month WHERE member = ? ORDER BY month")
                .param(member)
                .query(TaxMoveStore::booked)
                .list();
    }

    /** The newest that staff had done. */
    List<TaxMove> newestOfStaff(int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.tax_move WHERE source = 'STAFF'
                        ORDER BY entered_at DESC, move DESC LIMIT ?
                        """)
                .param(limit)
                .query(this::row)
                .list();
    }

    private static TaxBooked booked(ResultSet row, int number) throws SQLException {
        return new TaxBooked(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("withheld"),
                row.getLong("returned"),
                row.getLong("paid"));
    }

    private TaxMove row(ResultSet row, int number) throws SQLException {
        return new TaxMove(
                row.getString("move"),
                Kind.valueOf(row.getString("kind")),
                Source.valueOf(row.getString("source")),
                row.getString("member"),
                row.getLong("amount_fen"),
                row.getString("reference"),
                State.valueOf(row.getString("state")),
                row.getLong("seq"),
                row.getString("why"),
                row.getString("first_by"),
                row.getString("second_by"),
                row.getString("reason"),
                row.getObject("entered_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
