package org.tidemark.server.money.yearly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.engine.event.Rule;

/** A member's year from the read model: his own postings and events, by index, and no others. */
@Repository
class YearStore {

    private static final String OWN =
            "ledger = :ledger AND account IN (:wallet, :held) AND asset = 'CNY'";

    private static final String LINES =
            """
            SELECT event_type, coalesce((SELECT t->>0
                    FROM jsonb_array_elements(terms) WITH ORDINALITY x (t, place)
                    WHERE t->>0 <> ALL(:bases) ORDER BY place LIMIT 1), '') AS rule,
                min(seq) AS first,
            """
                    + """
                     coalesce(sum(amount) FILTER (WHERE amount > 0), 0)::bigint AS incoming,
                        coalesce(sum(-amount) FILTER (WHERE amount < 0), 0)::bigint AS outgoing
                    FROM read_model.posting WHERE at >= :from AND at < :until AND
                    """
                    + OWN
                    + " GROUP BY 1, 2, sign(amount) ORDER BY first";

    private static final String ORDERS =
            """
            SELECT e.type, count(*) AS number,
                coalesce(sum((e.details->>'total')::bigint), 0)::bigint AS total,
                coalesce(sum(p.outside), 0)::bigint AS outside
            FROM read_model.event e
            LEFT JOIN LATERAL (SELECT sum(amount) AS outside FROM read_model.posting p
                WHERE p.ledger = e.ledger AND p.seq = e.seq AND p.event_type = e.type
                    AND p.account = 'external:payments' AND p.asset = 'CNY') p ON true
            WHERE e.ledger = :ledger AND e.member = :member
                AND e.type IN ('order-settled', 'order-reversed')
                AND e.at >= :from AND e.at < :until
            GROUP BY e.type
            """;

    /** Rules that only tell what an amount is a share of. */
    private static final String[] BASES =
            Rule.CORE.stream()
                    .filter(rule -> rule.step() == Rule.Step.BASE)
                    .map(Rule::code)
                    .toArray(String[]::new);

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    YearStore(JdbcClient database, @Value("${tidemark.ledger.name}") String ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Sum(String type, long number, long total, long outside) {
        static final Sum NONE = new Sum("", 0, 0, 0);
    }

    /** A year, of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public YearStatement of(String member, Year year) {
        OffsetDateTime from = begin(year);
        OffsetDateTime until = begin(year.plusYears(1));
        List<YearLine> lines =
                own(LINES, member)
                        .param("from", from)
                        .param("until", until)
                        .param("bases", BASES)
                        .query((row, number) ->
                                YearLine.of(
                                        row.getString("event_type"),
                                        row.getString("rule"),
                                        row.getLong("incoming"),
                                        row.getLong("outgoing")))
                        .list();
        return YearStatement.of(
                year.getValue(),
                orders(member, from, until),
                lines,
                before(member, from),
                before(member, until));
    }

    private YearOrders orders(String member, OffsetDateTime from, OffsetDateTime until) {
        List<Sum> sums =
                database.sql(ORDERS)
                        .param("ledger", ledger)
                        .param("member", member)
                        .param("from", from)
                        .param("until", until)
                        .query((row, number) ->
                                new Sum(
                                        row.getString("type"),
                                        row.getLong("number"),
                                        row.getLong("total"),
                                        row.getLong("outside")))
                        .list();
        Sum settled = of(sums, "order-settled");
        Sum reversed = of(sums, "order-reversed");
        return new YearOrders(
                settled.number(),
                settled.total(),
                -settled.outside(),
                reversed.number(),
                reversed.outside());
    }

    private static Sum of(List<Sum> sums, String type) {
        return sums.stream().filter(sum -> sum.type().equals(type)).findFirst().orElse(Sum.NONE);
    }

    private long before(String member, OffsetDateTime moment) {
        return own(
                        "SELECT coalesce(sum(amount), 0)::bigint FROM read_model.posting"
                                + " WHERE at < :moment AND "
                                + OWN,
                        member)
                .param("moment", moment)
                .query(Long.class)
                .single();
    }

    /** The first year in which anything moved on his account. */
    Optional<Year> first(String member) {
        return own("SELECT min(at) FROM read_model.posting WHERE " + OWN, member)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> Year.from(at.atZoneSameInstant(clock.getZone())));
    }

    private JdbcClient.StatementSpec own(String question, String member) {
        return database.sql(question)
                .param("ledger", ledger)
                .param("wallet", "member:" + member)
                .param("held", "member:" + member + ":held");
    }

    private OffsetDateTime begin(Year year) {
        LocalDate day = year.atDay(1);
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
