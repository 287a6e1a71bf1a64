package org.tidemark.server.growth.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.growth.team.RewardKind;

/** Reads what the reports are made of, from PostgreSQL. */
@Repository
class ReportBook {

    private final JdbcClient database;

    ReportBook(JdbcClient database) {
        this.database = database;
    }

    /** Who first ordered in one month and ordered in another. */
    record Cohort(YearMonth first, YearMonth month, long buyers, long orders) {}

    /** A part of a month; its name where it has one, empty texts otherwise. */
    record Part(String part, LocalizedText name, PartSums sums) {}

    /** What a member was given in a month for one thing. */
    record Given(String member, String asset, long amount, long lines) {}

    /** All cohorts; at most as many rows as months squared. */
    List<Cohort> cohorts() {
        return database.sql("SELECT * FROM platform.report_cohort ORDER BY first_month, month")
                .query((row, number) ->
                        new Cohort(
                                YearMonth.from(row.getObject("first_month", LocalDate.class)),
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getLong("buyers"),
                                row.getLong("orders")))
                .list();
    }

    /** The parts of a month, that with the largest turnover first. */
    List<Part> parts(PartKind kind, YearMonth month, int most) {
        return database.sql(
                        """
                        SELECT p.*, coalesce(s.name_zh, g.title_zh, '') AS name_zh,
                            coalesce(s.name_en, g.title_en, '') AS name_en
                        FROM platform.report_part p
                        LEFT JOIN platform.store s ON p.kind = 'STORE' AND s.store_id = p.part
                        LEFT JOIN platform.report_product g
                            ON p.kind = 'PRODUCT' AND g.product = p.part
                        WHERE p.kind = :kind AND p.month = :month
                        ORDER BY p.total_fen - p.reversed_fen DESC, p.part LIMIT :most
                        """)
                .param("kind", kind.name())
                .param("month", month.atDay(1))
                .param("most", most)
                .query((row, number) ->
                        new Part(
                                row.getString("part"),
                                new LocalizedText(
                                        row.getString("name_zh"), row.getString("name_en")),
                                new PartSums(
                                        row.getLong("orders"),
                                        row.getLong("total_fen"),
                                        row.getLong("reversals"),
                                        row.getLong("reversed_fen"))))
                .list();
    }

    /** What the named parts of each month since one come to, less what was reversed. */
    Map<YearMonth, Long> turnover(PartKind kind, YearMonth since) {
        return months(
                """
                SELECT month, sum(total_fen - reversed_fen)::bigint AS amount
                FROM platform.report_part WHERE kind = ? AND month >= ? AND part <> ''
                GROUP BY month
                """,
                kind.name(),
                since.atDay(1));
    }

    /** What members were given in a month, the largest amount first. */
    List<Given> given(RewardKind kind, YearMonth month, int most) {
        return database.sql(
                        """
                        SELECT member, asset, amount, lines FROM platform.report_reward
                        WHERE kind = ? AND month = ? ORDER BY amount DESC, member, asset LIMIT ?
                        """)
                .params(kind.name(), month.atDay(1), most)
                .query((row, number) ->
                        new Given(
                                row.getString("member"),
                                row.getString("asset"),
                                row.getLong("amount"),
                                row.getLong("lines")))
                .list();
    }

    /** What all members were given in each month in one asset. */
    Map<YearMonth, Long> givenTogether(RewardKind kind, String asset) {
        return months(
                """
                SELECT month, amount FROM platform.report_reward_month
                WHERE kind = ? AND asset = ?
                """,
                kind.name(),
                asset);
    }

    /** The last price of each month that touched the pool, in millionths of a yuan per point. */
    Map<YearMonth, Long> prices(String programme) {
        return months(
                "SELECT month, price_micros AS amount FROM platform.report_price WHERE programme = ?",
                programme);
    }

    private Map<YearMonth, Long> months(String sql, Object... of) {
        return database
                .sql(sql)
                .params(of)
                .query((row, number) ->
                        Map.entry(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getLong("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
