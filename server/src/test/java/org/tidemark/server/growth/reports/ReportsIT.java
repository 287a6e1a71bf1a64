package org.tidemark.server.growth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.growth.team.RewardKind;

/** The reports of a ledger with months of a past, against what was ordered, counted in memory. */
class ReportsIT {

    private static final int ROUNDS = 7;
    private static final int ORDERS = 20;
    private static final int MEMBERS = 9;
    private static final List<String> OFFERS = List.of("rp-goods", "rp-box");
    private static final List<String> STORES = List.of("", "rp-s0", "rp-s1");
    private static final List<String> REGIONS = List.of("", "330203", "440305");

    private static final List<Ordered> ORDERED = new ArrayList<>();
    private static final List<Returned> RETURNED = new ArrayList<>();
    private static TestPlatform platform;

    private record Ordered(
            YearMonth month, String member, String store, String region, Map<String, Long> fen) {

        long total() {
            return fen.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private record Returned(YearMonth month, Ordered order, long fen) {}

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("reports");
        live();
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    private static void live() {
        Random random = new Random(13);
        platform.adoptFull("rp");
        for (int member = 0; member < MEMBERS; member++) {
            String sponsor = member == 0 ? "" : ",\"sponsor\":\"rp-m" + (member - 1) / 2 + "\"";
            accepted(
                    "/members",
                    "{\"id\":\"e%1$d\",\"member\":\"rp-m%1$d\"%2$s}".formatted(member, sponsor));
        }
        accepted("/stores", "{\"id\":\"s0\",\"store\":\"rp-s0\",\"owner\":\"rp-m0\"}");
        accepted("/stores", "{\"id\":\"s1\",\"store\":\"rp-s1\",\"owner\":\"rp-m1\"}");
        accepted("/agents", "{\"id\":\"a0\",\"member\":\"rp-m2\",\"region\":\"3302\"}");
        accepted(
                "/leaders",
                "{\"id\":\"l0\",\"programme\":\"rp\",\"member\":\"rp-m0\",\"level\":\"leader\"}");
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ORDERS; i++) {
                order(random, "o" + round + "-" + i, Math.min(MEMBERS, 3 + round));
            }
            platform.turnClock(Duration.ofDays(19));
            platform.work();
        }
        platform.following(
                accepted("/members", "{\"id\":\"last\",\"member\":\"rp-last\"}"),
                "/api/v1/members/rp-m1/statement");
        platform.work();
    }

    private static void order(Random random, String id, int members) {
        Map<String, Long> lines = new TreeMap<>();
        for (int line = 0; line <= random.nextInt(2); line++) {
            lines.put(OFFERS.get(line), 1L + random.nextLong(300_000));
        }
        Ordered ordered =
                new Ordered(
                        month(),
                        "rp-m" + random.nextInt(members),
                        STORES.get(random.nextInt(STORES.size())),
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        lines);
        accepted("/orders", json(id, ordered));
        ORDERED.add(ordered);
        if (random.nextInt(4) == 0) {
            Ordered before = ORDERED.getLast();
            long fen = 1 + random.nextLong(before.total());
            accepted(
                    "/reversals",
                    "{\"id\":\"r-%1$s\",\"order\":\"%1$s\",\"amount\":\"%2$s\"}"
                            .formatted(id, new Fen(fen).plain()));
            RETURNED.add(new Returned(month(), before, fen));
        }
    }

    private static String json(String id, Ordered order) {
        String lines =
                order.fen().entrySet().stream()
                        .map(line ->
                                "{\"offer\":\"%s\",\"amount\":\"%s\"}"
                                        .formatted(line.getKey(), new Fen(line.getValue()).plain()))
                        .collect(Collectors.joining(","));
        return "{\"id\":\"%s\",\"member\":\"%s\",\"lines\":[%s]%s%s}"
                .formatted(
                        id,
                        order.member(),
                        lines,
                        order.store().isEmpty() ? "" : ",\"store\":\"" + order.store() + "\"",
                        order.region().isEmpty() ? "" : ",\"region\":\"" + order.region() + "\"");
    }

    private static long accepted(String path, String body) {
        TestPlatform.Answer answer = platform.post(path, body);
        assertThat(answer.status()).as(answer.http().body()).isBetween(200, 299);
        return answer.sequence();
    }

    private static YearMonth month() {
        return YearMonth.now(platform.bean(Clock.class));
    }

    @Test
    void stores_regions_and_goods_of_each_month_are_what_was_ordered_and_went_back() {
        Map<ReportFollower.Key, PartSums> counted = new HashMap<>();
        for (Ordered one : ORDERED) {
            add(counted, PartKind.STORE, one.month(), one.store(), PartSums.settled(one.total()));
            add(counted, PartKind.REGION, one.month(), one.region(), PartSums.settled(one.total()));
            one.fen()
                    .forEach((offer, fen) ->
                            add(
                                    counted,
                                    PartKind.PRODUCT,
                                    one.month(),
                                    offer,
                                    PartSums.settled(fen)));
        }
        for (Returned one : RETURNED) {
            PartSums back = PartSums.reversed(one.fen());
            add(counted, PartKind.STORE, one.month(), one.order().store(), back);
            add(counted, PartKind.REGION, one.month(), one.order().region(), back);
        }

        Map<ReportFollower.Key, PartSums> stored = stored();

        assertThat(RETURNED).hasSizeGreaterThan(10);
        assertThat(months()).hasSizeGreaterThan(3);
        assertThat(of(stored, PartKind.STORE)).isEqualTo(of(counted, PartKind.STORE));
        assertThat(of(stored, PartKind.REGION)).isEqualTo(of(counted, PartKind.REGION));
        of(counted, PartKind.PRODUCT)
                .forEach((key, sums) -> {
                    PartSums found = stored.get(key);
                    assertThat(found.orders()).isEqualTo(sums.orders());
                    assertThat(found.totalFen()).isEqualTo(sums.totalFen());
                });
        for (YearMonth month : months()) {
            assertThat(reversed(stored, PartKind.PRODUCT, month))
                    .isEqualTo(reversed(stored, PartKind.STORE, month));
        }
    }

    private static void add(
            Map<ReportFollower.Key, PartSums> all,
            PartKind kind,
            YearMonth month,
            String part,
            PartSums sums) {
        all.merge(new ReportFollower.Key(kind, month.atDay(1), part), sums, PartSums::plus);
    }

    private static Map<ReportFollower.Key, PartSums> of(
            Map<ReportFollower.Key, PartSums> all, PartKind kind) {
        Map<ReportFollower.Key, PartSums> some = new HashMap<>(all);
        some.keySet().removeIf(key -> key.kind() != kind);
        return some;
    }

    private static long reversed(
            Map<ReportFollower.Key, PartSums> all, PartKind kind, YearMonth month) {
        return of(all, kind).entrySet().stream()
                .filter(one -> one.getKey().month().equals(month.atDay(1)))
                .mapToLong(one -> one.getValue().reversedFen())
                .sum();
    }

    private static Map<ReportFollower.Key, PartSums> stored() {
        ReportBook book = platform.bean(ReportBook.class);
        Map<ReportFollower.Key, PartSums> all = new HashMap<>();
        for (PartKind kind : PartKind.values()) {
            for (YearMonth month : months()) {
                book.parts(kind, month, 1_000)
                        .forEach(part -> add(all, kind, month, part.part(), part.sums()));
            }
        }
        return all;
    }

    private static Set<YearMonth> months() {
        return ORDERED.stream().map(Ordered::month).collect(Collectors.toSet());
    }

    @Test
    void cohorts_and_buyers_who_come_again_are_those_who_ordered() {
        Map<String, YearMonth> first = new HashMap<>();
        ORDERED.forEach(one ->
                first.merge(
                        one.member(),
                        one.month(),
                        (some, other) -> some.isBefore(other) ? some : other));
        Map<List<YearMonth>, Set<String>> buyers = new HashMap<>();
        Map<List<YearMonth>, Long> orders = new HashMap<>();
        for (Ordered one : ORDERED) {
            List<YearMonth> key = List.of(first.get(one.member()), one.month());
            buyers.computeIfAbsent(key, months -> new HashSet<>()).add(one.member());
            orders.merge(key, 1L, Long::sum);
        }
        Map<List<YearMonth>, List<Long>> counted = new HashMap<>();
        buyers.forEach((key, who) -> counted.put(key, List.of((long) who.size(), orders.get(key))));

        Map<List<YearMonth>, List<Long>> stored = new HashMap<>();
        platform.bean(ReportBook.class)
                .cohorts()
                .forEach(one ->
                        stored.put(
                                List.of(one.first(), one.month()),
                                List.of(one.buyers(), one.orders())));

        assertThat(stored).isEqualTo(counted).hasSizeGreaterThan(6);
    }

    @Test
    void rewards_of_leaders_and_agents_are_those_of_the_postings() {
        JdbcClient database = platform.bean(JdbcClient.class);
        for (RewardKind kind : List.of(RewardKind.REGION, RewardKind.TEAM)) {
            long posted =
                    database.sql(
                                    """
                                    SELECT coalesce(sum(amount), 0) FROM read_model.posting
                                    WHERE amount > 0 AND event_type IN ('order-settled', 'day-closed')
                                        AND asset = 'contribution' AND account LIKE 'member:%'
                                        AND (terms -> 0 ->> 0) IN (:rules)
                                    """)
                            .param("rules", kind.ruleCodes())
                            .query(Long.class)
                            .single();
            ReportBook book = platform.bean(ReportBook.class);
            long given =
                    months().stream()
                            .flatMap(month -> book.given(kind, month, 1_000).stream())
                            .filter(one -> one.asset().equals("contribution"))
                            .mapToLong(ReportBook.Given::amount)
                            .sum();
            assertThat(given).as(kind.name()).isEqualTo(posted).isPositive();
            assertThat(
                            book.givenTogether(kind, "contribution").values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .isEqualTo(posted);
        }
    }

    @Test
    void counted_again_from_the_first_record_in_pieces_it_is_the_same() {
        JdbcClient database = platform.bean(JdbcClient.class);
        ReportFollower follower = platform.bean(ReportFollower.class);
        List<String> tables =
                List.of(
                        "report_buyer",
                        "report_buyer_month",
                        "report_cohort",
                        "report_part",
                        "report_reward",
                        "report_reward_month",
                        "report_price");
        assertThat(follower.follow(1_000)).as("nothing is left to count").isZero();
        Map<String, List<Map<String, Object>>> before = rows(database, tables);
        assertThat(before.values()).noneMatch(List::isEmpty);

        tables.forEach(table -> database.sql("DELETE FROM platform." + table).update());
        database.sql("UPDATE platform.report_progress SET seq = 0").update();
        Random pieces = new Random(3);
        int counted = 0;
        int piece;
        while ((piece = follower.follow(1 + pieces.nextInt(60))) > 0) {
            counted += piece;
        }

        assertThat(counted).isGreaterThan(ORDERED.size());
        assertThat(rows(database, tables)).isEqualTo(before);
    }

    private static Map<String, List<Map<String, Object>>> rows(
            JdbcClient database, List<String> tables) {
        return tables.stream()
                .collect(
                        Collectors.toMap(
                                table -> table,
                                table ->
                                        database.sql(
                                                        "SELECT * FROM platform."
                                                                + table
                                                                + " ORDER BY 1, 2"
                                                                + (table.startsWith("report_pa")
                                                                        ? ", 3"
                                                                        : table.startsWith(
                                                                                        "report_r")
                                                                                ? ", 3, 4"
                                                                                : ""))
                                                .query()
                                                .listOfRows()));
    }

    @Test
    void every_report_is_a_page_with_a_picture_and_two_files() {
        Visitor reader = platform.visitor().staff("AUDITOR");
        String month = ORDERED.getFirst().month().toString();
        for (ReportKind kind : ReportKind.values()) {
            String page = "/console/reports/" + kind.code();
            String asked = kind.choice() == ReportKind.Choice.MONTH ? "?month=" + month : "";
            String html = reader.get(page + asked).http().body();
            assertThat(html).as(kind.code()).contains("<table>", "</table>");
            if (kind != ReportKind.ADS) {
                assertThat(html).as(kind.code()).contains("report-picture");
            }
            assertThat(reader.get(page + "/list.csv" + asked).http().body().lines())
                    .as(kind.code())
                    .hasSizeGreaterThan(1);
            assertThat(reader.get(page + "/list.xlsx" + asked).status()).isEqualTo(200);
        }
        assertThat(reader.get("/console/reports").http().body()).contains(month);
        assertThat(platform.visitor().staff("CONTENT").get("/console/reports").status())
                .isEqualTo(403);
    }

    @Test
    void what_there_is_not_is_no_page() {
        Visitor reader = platform.visitor().staff("AUDITOR");
        for (String none :
                List.of(
                        "/none",
                        "/stores?month=soon",
                        "/stores?month=1999-01",
                        "/points?programme=x")) {
            assertThat(reader.get("/console/reports" + none).status()).as(none).isEqualTo(404);
        }
    }
}
