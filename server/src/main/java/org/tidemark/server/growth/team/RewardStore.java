package org.tidemark.server.growth.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.statements.StatementReason;

/** A member's rewards, from the lines of his own account and the reasons that the journal gives. */
@Repository
class RewardStore {

    // A refund to a buyer's wallet is no reward; what is taken back is.
    private static final String LINES =
            """
            SELECT p.seq, p.line, p.at, p.asset, p.amount, p.terms, reason.rule
            FROM read_model.posting p
            JOIN LATERAL (SELECT t.term ->> 0 AS rule
                FROM jsonb_array_elements(p.terms) WITH ORDINALITY AS t (term, place)
                WHERE t.term ->> 0 IN (:rules) ORDER BY t.place LIMIT 1) reason ON true
            WHERE p.ledger = :ledger AND p.account = :account AND p.terms IS NOT NULL
                AND p.asset NOT LIKE '%:%'
                AND p.event_type IN ('order-settled', 'order-reversed', 'day-closed')
                AND (p.event_type = 'order-reversed') = (p.amount < 0)
            """;

    private static final String SUMS =
            """
            SELECT date_trunc('month', at AT TIME ZONE :zone)::date AS month, asset, rule,
                   sum(amount)::bigint AS amount, count(*) AS lines
            FROM (%s) line GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2, 3
            """
                    .formatted(LINES);

    private static final String OF_MONTH =
            """
            SELECT * FROM (%s) line
            WHERE asset = :asset AND at >= :from AND at < :to AND (seq, line) < (:beforeSeq, :beforeLine)
            ORDER BY seq DESC, line DESC LIMIT :limit
            """
                    .formatted(LINES);

    // One posting for each level of agency that he has in the order's region: orders count once.
    private static final String REGION =
            """
            SELECT date_trunc('month', at AT TIME ZONE :zone)::date AS month,
                   count(DISTINCT seq) AS orders, sum(base)::bigint AS base_fen,
                   asset, sum(reward)::bigint AS reward
            FROM (SELECT p.seq, min(p.at) AS at, p.asset, sum(p.amount) AS reward,
                         (array_agg(b.base ORDER BY p.line))[1] AS base
                  FROM read_model.posting p
                  CROSS JOIN LATERAL (SELECT sum((t ->> 1)::bigint) AS base
                      FROM jsonb_array_elements(p.terms) AS t WHERE t ->> 0 = 'agent') b
                  WHERE p.ledger = :ledger AND p.account = :account AND p.terms IS NOT NULL
                      AND p.asset NOT LIKE '%:%' AND p.amount > 0 AND b.base IS NOT NULL
                      AND p.event_type = 'order-settled'
                  GROUP BY p.seq, p.asset) orders
            GROUP BY 1, 4 ORDER BY 1 DESC, 4
            """;

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    RewardStore(JdbcClient database, @Value("${tidemark.ledger.name}") String ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a member got for one thing in one month. */
    record Sum(YearMonth month, String asset, RewardKind kind, long amount, long lines) {}

    /** One line of such a sum. */
    record Line(
            long sequence,
            int line,
            OffsetDateTime at,
            String asset,
            long amount,
            List<StatementReason> why) {}

    /** Orders of a region in one month, as far as they rewarded the agent; money in fen. */
    record RegionMonth(YearMonth month, long orders, long baseFen, String asset, long reward) {}

    /** All sums of a member, newest month first. */
    List<Sum> sums(String memberId) {
        List<Sum> byRule =
                database.sql(SUMS)
                        .param("ledger", ledger)
                        .param("account", "member:" + memberId)
                        .param("rules", allRules())
                        .param("zone", clock.getZone().getId())
                        .query((row, number) ->
                                new Sum(
                                        YearMonth.from(row.getObject("month", LocalDate.class)),
                                        row.getString("asset"),
                                        RewardKind.ofRule(row.getString("rule")),
                                        row.getLong("amount"),
                                        row.getLong("lines")))
                        .list();
        List<Sum> sums = new ArrayList<>();
        for (Sum sum : byRule) {
            int same = indexOf(sums, sum);
            if (same < 0) {
                sums.add(sum);
            } else {
                Sum other = sums.get(same);
                sums.set(
                        same,
                        new Sum(
                                sum.month(),
                                sum.asset(),
                                sum.kind(),
                                Math.addExact(sum.amount(), other.amount()),
                                sum.lines() + other.lines()));
            }
        }
        return sums;
    }

    private static int indexOf(List<Sum> sums, Sum like) {
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            if (sum.month().equals(like.month())
                    && sum.asset().equals(like.asset())
                    && sum.kind() == like.kind()) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> allRules() {
        return Arrays.stream(RewardKind.values())
                .flatMap(kind -> kind.ruleCodes().stream())
                .toList();
    }

    /** The lines of one sum before a line, newest first. */
    List<Line> lines(
            String memberId,
            YearMonth month,
            RewardKind kind,
            String asset,
            long beforeSequence,
            int beforeLine,
            int limit) {
        return database.sql(OF_MONTH)
                .param("ledger", ledger)
                .param("account", "member:" + memberId)
                .param("rules", kind.ruleCodes())
                .param("asset", asset)
                .param("from", start(month))
                .param("to", start(month.plusMonths(1)))
                .param("beforeSeq", beforeSequence)
                .param("beforeLine", beforeLine)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    private OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("seq"),
                row.getInt("line"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("asset"),
                row.getLong("amount"),
                StatementReason.read(row.getString("terms")));
    }

    /** A region agent's months, newest first. */
    List<RegionMonth> region(String memberId) {
        return database.sql(REGION)
                .param("ledger", ledger)
                .param("account", "member:" + memberId)
                .param("zone", clock.getZone().getId())
                .query((row, number) ->
                        new RegionMonth(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getLong("orders"),
                                row.getLong("base_fen"),
                                row.getString("asset"),
                                row.getLong("reward")))
                .list();
    }
}
