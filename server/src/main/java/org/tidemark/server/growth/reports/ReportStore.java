package org.tidemark.server.growth.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.growth.team.RewardKind;
import org.tidemark.server.kernel.ledger.WholeRecords;

/** Writes what the reports are made of, in PostgreSQL. */
@Repository
class ReportStore {

    private static final String BOUGHT =
            """
            WITH bought AS (
                SELECT member, date_trunc('month', at AT TIME ZONE :zone)::date AS month,
                    count(*) AS orders
                FROM read_model.event
                WHERE ledger = :ledger AND seq > :after AND seq <= :until
                    AND type = 'order-settled'
                GROUP BY 1, 2)
            """;

    private static final String FIRST_MONTHS =
            BOUGHT
                    + """
                    INSERT INTO platform.report_buyer (member, first_month)
                    SELECT member, min(month) FROM bought GROUP BY member ON CONFLICT DO NOTHING
                    """;

    /** Before the months of the buyers are added: who is new in a month is seen by them. */
    private static final String COHORTS =
            BOUGHT
                    + """
                    INSERT INTO platform.report_cohort AS c (first_month, month, buyers, orders)
                    SELECT b.first_month, bought.month, count(*) FILTER (WHERE known.member IS NULL),
                        sum(bought.orders)
                    FROM bought JOIN platform.report_buyer b USING (member)
                    LEFT JOIN platform.report_buyer_month known
                        ON known.month = bought.month AND known.member = bought.member
                    GROUP BY 1, 2
                    ON CONFLICT (first_month, month) DO UPDATE SET
                        buyers = c.buyers + excluded.buyers, orders = c.orders + excluded.orders
                    """;

    private static final String MONTHS_OF_BUYERS =
            BOUGHT
                    + """
                    INSERT INTO platform.report_buyer_month AS b (month, member, orders)
                    SELECT month, member, orders FROM bought
                    ON CONFLICT (month, member) DO UPDATE SET orders = b.orders + excluded.orders
                    """;

    /** Of each member and of all together from the same pass over the postings. */
    private static final String REWARDS =
            """
            WITH given AS (
                SELECT date_trunc('month', at AT TIME ZONE :zone)::date AS month,
                    substr(account, length('member:') + 1) AS member, asset,
                    sum(amount) AS amount, count(*) AS lines
                FROM read_model.posting
                WHERE ledger = :ledger AND seq > :after AND seq <= :until AND amount > 0
                    AND account LIKE 'member:%' AND account NOT LIKE 'member:%:held'
                    AND event_type IN ('order-settled', 'day-closed')
                    AND EXISTS (SELECT FROM jsonb_array_elements(terms) t WHERE t ->> 0 IN (:rules))
                GROUP BY 1, 2, 3),
            together AS (
                INSERT INTO platform.report_reward_month AS m (kind, month, asset, amount)
                SELECT :kind, month, asset, sum(amount) FROM given GROUP BY 2, 3
                ON CONFLICT (kind, month, asset) DO UPDATE SET amount = m.amount + excluded.amount)
            INSERT INTO platform.report_reward AS r (kind, month, member, asset, amount, lines)
            SELECT :kind, month, member, asset, amount, lines FROM given
            ON CONFLICT (kind, month, member, asset) DO UPDATE SET
                amount = r.amount + excluded.amount, lines = r.lines + excluded.lines
            """;

    private static final String PRICES =
            """
            INSERT INTO platform.report_price (month, programme, price_micros)
            SELECT DISTINCT ON (1, 2) date_trunc('month', at AT TIME ZONE :zone)::date, programme,
                price_micros
            FROM read_model.price_history
            WHERE ledger = :ledger AND seq > :after AND seq <= :until
            ORDER BY 1, 2, seq DESC
            ON CONFLICT (month, programme) DO UPDATE SET price_micros = excluded.price_micros
            """;

    private final JdbcClient database;
    private final String ledger;
    private final WholeRecords place;
    private final Clock clock;

    ReportStore(
            JdbcClient database,
            @Value("${tidemark.ledger.name}") String ledger,
            WholeRecords place,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.place = place;
        this.clock = clock;
    }

    /** An order that was settled, or a reversal of one; the total in fen. */
    record Happened(LocalDate month, String command, boolean reversed, long totalFen) {}

    /** The last record that is counted; nobody else counts until the transaction ends. */
    long lockedSequence() {
        return database.sql("SELECT seq FROM platform.report_progress FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /** The last record that ended a command and is in the read model. */
    long readModel() {
        return place.whole();
    }

    void keep(long sequence) {
        database.sql("UPDATE platform.report_progress SET seq = ?").param(sequence).update();
    }

    void addBuyers(long after, long until) {
        of(FIRST_MONTHS, after, until).update();
        of(COHORTS, after, until).update();
        of(MONTHS_OF_BUYERS, after, until).update();
    }

    void addRewards(long after, long until) {
        for (RewardKind kind : List.of(RewardKind.REGION, RewardKind.TEAM)) {
            of(REWARDS, after, until)
                    .param("kind", kind.name())
                    .param("rules", kind.ruleCodes())
                    .update();
        }
    }

    void addPrices(long after, long until) {
        of(PRICES, after, until).update();
    }

    /** The orders and reversals of those records, in their order. */
    List<Happened> happened(long after, long until) {
        return of(
                        """
                        SELECT date_trunc('month', at AT TIME ZONE :zone)::date AS month, command_id,
                            type = 'order-reversed' AS reversed, (details->>'total')::bigint AS total
                        FROM read_model.event
                        WHERE ledger = :ledger AND seq > :after AND seq <= :until
                            AND type IN ('order-settled', 'order-reversed')
                        ORDER BY seq, ordinal
                        """,
                        after,
                        until)
                .query((row, number) ->
                        new Happened(
                                row.getObject("month", LocalDate.class),
                                row.getString("command_id"),
                                row.getBoolean("reversed"),
                                row.getLong("total")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, long after, long until) {
        return database.sql(sql)
                .param("ledger", ledger)
                .param("zone", clock.getZone().getId())
                .param("after", after)
                .param("until", until);
    }

    private record Line(String number, ReportGoods goods) {}

    /** What the shop sold by purchases, by their numbers, line by line. */
    Map<String, List<ReportGoods>> goods(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : database
                        .sql(
                                """
                                SELECT number, sku_id, offer, unit_fen * quantity - discount_fen AS fen,
                                    title_zh, title_en
                                FROM platform.purchase_line WHERE number IN (:numbers)
                                ORDER BY number, line
                                """)
                        .param("numbers", numbers)
                        .query((row, number) ->
                                new Line(
                                        row.getString("number"),
                                        new ReportGoods(
                                                row.getString("sku_id"),
                                                row.getString("offer"),
                                                row.getLong("fen"),
                                                row.getString("title_zh"),
                                                row.getString("title_en"))))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Line::number,
                                        Collectors.mapping(Line::goods, Collectors.toList())));
    }

    /** What the goods are called now. */
    void name(ReportGoods goods) {
        if (!goods.product().isEmpty()) {
            database.sql(
                            """
                            INSERT INTO platform.report_product (product, title_zh, title_en)
                            VALUES (?, ?, ?) ON CONFLICT (product) DO UPDATE SET
                                title_zh = excluded.title_zh, title_en = excluded.title_en
                            """)
                    .params(goods.product(), goods.titleZh(), goods.titleEn())
                    .update();
        }
    }

    void add(ReportFollower.Key key, PartSums sums) {
        database.sql(
                        """
                        INSERT INTO platform.report_part AS p
                            (kind, month, part, orders, total_fen, reversals, reversed_fen)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, month, part) DO UPDATE SET
                            orders = p.orders + excluded.orders,
                            total_fen = p.total_fen + excluded.total_fen,
                            reversals = p.reversals + excluded.reversals,
                            reversed_fen = p.reversed_fen + excluded.reversed_fen
                        """)
                .params(
                        key.kind().name(),
                        key.month(),
                        key.part(),
                        sums.orders(),
                        sums.totalFen(),
                        sums.reversals(),
                        sums.reversedFen())
                .update();
    }
}
