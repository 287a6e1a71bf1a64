package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.ledger.LedgerConfiguration.LedgerProperties;

/**
 * What has become of the buyers of a programme with a pool, counted over the whole read model.
 *
 * <p>What a member paid for an order is what the pool's share was taken of, exact also where an
 * order spans programmes. A refund counts where the whole order was of this programme.
 */
@Component
public final class ProgrammeRecord {

    private static final int GROWTH_DAYS = 90;

    private static final String ORDERS =
            """
            SELECT count(*) AS total,
                   count(*) FILTER (WHERE at > :since) AS latest,
                   count(*) FILTER (WHERE at > :before AND at <= :since) AS earlier
            FROM read_model.posting
            WHERE ledger = :ledger AND account = :pool AND event_type = 'order-settled'
            """;

    private static final String MONTHS =
            """
            WITH paid AS (
                SELECT e.member, sum((term ->> 1)::bigint) AS fen
                FROM read_model.posting p
                JOIN read_model.event e ON e.ledger = p.ledger AND e.seq = p.seq
                    AND e.type = 'order-settled'
                CROSS JOIN LATERAL jsonb_array_elements(p.terms) AS term
                WHERE p.ledger = :ledger AND p.account = :pool
                    AND p.event_type = 'order-settled' AND term ->> 0 = 'pool-share'
                GROUP BY e.member),
            refunded AS (
                SELECT member, sum(coalesce((details ->> 'refund')::bigint, 0)
                    + coalesce((details ->> 'deducted')::bigint, 0)) AS fen
                FROM read_model.event
                WHERE ledger = :ledger AND type = 'order-reversed' AND programme = :programme
                GROUP BY member),
            received AS (
                SELECT e.member, sum(p.amount) AS fen
                FROM read_model.event e
                JOIN read_model.posting p ON p.ledger = e.ledger AND p.seq = e.seq
                    AND p.event_type = e.type AND p.account = 'member:' || e.member
                    AND p.asset = :currency
                WHERE e.ledger = :ledger AND e.type IN ('redeemed', 'swept', 'cap-exit')
                    AND e.programme = :programme
                GROUP BY e.member),
            held AS (
                SELECT member, floor(points_micro::numeric * :reserve / :supply) AS gross
                FROM read_model.position
                WHERE ledger = :ledger AND programme = :programme AND points_micro > 0),
            buyers AS (
                SELECT date_trunc('month', enrolled.at AT TIME ZONE :zone) AS month,
                       greatest(0, paid.fen - coalesce(refunded.fen, 0)) AS spend,
                       coalesce(received.fen, 0) AS received,
                       coalesce(held.gross - ceil(held.gross * :retention / 1000000), 0) AS worth
                FROM paid
                JOIN read_model.event enrolled ON enrolled.ledger = :ledger
                    AND enrolled.type = 'enrolled' AND enrolled.member = paid.member
                LEFT JOIN refunded ON refunded.member = paid.member
                LEFT JOIN received ON received.member = paid.member
                LEFT JOIN held ON held.member = paid.member)
            SELECT extract(year FROM month)::int AS year, extract(month FROM month)::int AS month,
                   count(*) AS members, sum(spend)::bigint AS spend,
                   sum(received)::bigint AS received, sum(worth)::bigint AS worth,
                   count(*) FILTER (WHERE received + worth >= spend) AS paid_back
            FROM buyers GROUP BY 1, 2 ORDER BY 1, 2
            """;

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    ProgrammeRecord(JdbcClient database, LedgerProperties properties, Clock clock) {
        this.database = database;
        this.ledger = properties.name();
        this.clock = clock;
    }

    /** Orders settled: ever, in the last 90 days, and in the 90 days before these. */
    public record Orders(LocalDate asOf, long total, long latest, long earlier) {}

    /** The buyers who joined in one month; amounts in fen. */
    public record Month(
            YearMonth joined,
            long members,
            long spendFen,
            long receivedFen,
            long worthFen,
            long paidBack) {}

    /** Counts the orders of a programme. */
    public Orders orders(String programme) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql(ORDERS)
                .param("ledger", ledger)
                .param("pool", "pool:" + programme)
                .param("since", now.minusDays(GROWTH_DAYS))
                .param("before", now.minusDays(2 * GROWTH_DAYS))
                .query((row, number) ->
                        new Orders(
                                now.toLocalDate(),
                                row.getLong("total"),
                                row.getLong("latest"),
                                row.getLong("earlier")))
                .single();
    }

    /**
     * What became of the buyers, by the month in which they joined.
     *
     * @param reserveFen with {@code supplyMicro}, above 0, the price at which points are valued
     */
    public List<Month> months(
            String programme,
            String currency,
            long reserveFen,
            long supplyMicro,
            int retentionPpm) {
        return database.sql(MONTHS)
                .param("ledger", ledger)
                .param("programme", programme)
                .param("pool", "pool:" + programme)
                .param("currency", currency)
                .param("zone", clock.getZone().getId())
                .param("reserve", reserveFen)
                .param("supply", supplyMicro)
                .param("retention", retentionPpm)
                .query((row, number) ->
                        new Month(
                                YearMonth.of(row.getInt("year"), row.getInt("month")),
                                row.getLong("members"),
                                row.getLong("spend"),
                                row.getLong("received"),
                                row.getLong("worth"),
                                row.getLong("paid_back")))
                .list();
    }
}
