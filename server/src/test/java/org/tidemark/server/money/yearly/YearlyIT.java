package org.tidemark.server.money.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.web.site.Figures;

/** Years of members, against the ledger's own postings added up one by one. */
class YearlyIT {

    private static final int MEMBERS = 5;
    private static final int ROUNDS = 5;

    private static TestPlatform platform;
    private static List<Moved> postings;
    private static int count;

    private record Moved(
            int year, long seq, String command, String account, long amount, String type) {}

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("yearly");
        platform.adoptFull("yr");
        for (int i = 0; i < MEMBERS; i++) {
            platform.post(
                    "/members",
                    "{\"id\":\"yr-e%1$d\",\"member\":\"yr-m%1$d\"%2$s}"
                            .formatted(i, i == 0 ? "" : ",\"sponsor\":\"yr-m" + (i - 1) + "\""));
        }
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            live(random);
            platform.turnClock(Duration.ofDays(160));
            platform.work();
        }
        long sequence = order("yr-m1", "77.70", "0.00");
        platform.following(sequence, "/api/v1/members/yr-m1/statement");
        Clock clock = platform.bean(Clock.class);
        postings =
                platform.bean(JdbcClient.class)
                        .sql("SELECT * FROM read_model.posting WHERE asset = 'CNY'")
                        .query((row, number) ->
                                new Moved(
                                        row.getObject("at", OffsetDateTime.class)
                                                .atZoneSameInstant(clock.getZone())
                                                .getYear(),
                                        row.getLong("seq"),
                                        row.getString("command_id"),
                                        row.getString("account"),
                                        row.getLong("amount"),
                                        row.getString("event_type")))
                        .list();
    }

    private static void live(Random random) {
        List<String> settled = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            order("yr-m" + random.nextInt(MEMBERS), random.nextInt(20, 900) + ".11", "0.00");
            settled.add("yr-o" + count);
        }
        for (int i = 0; i < MEMBERS; i++) {
            String member = "yr-m" + i;
            post(
                    "/redemptions",
                    "\"member\":\"%s\",\"programme\":\"yr\",\"points\":\"%d\""
                            .formatted(member, random.nextInt(1, 20)));
            order(member, "30.00", "1.23");
            String hold = "yr-h" + ++count;
            post(
                    "/holds",
                    "\"member\":\"%s\",\"amount\":\"0.70\",\"hold\":\"%s\""
                            .formatted(member, hold));
            post(random.nextBoolean() ? "/captures" : "/voids", "\"hold\":\"" + hold + '"');
        }
        post("/reversals", "\"order\":\"%s\",\"amount\":\"9.01\"".formatted(settled.get(3)));
    }

    private static long order(String member, String amount, String wallet) {
        return platform.post(
                        "/orders",
                        """
                        {"id":"yr-o%d","member":"%s","wallet":"%s",
                         "lines":[{"offer":"yr-goods","amount":"%s"}]}
                        """
                                .formatted(++count, member, wallet, amount))
                .sequence();
    }

    private static void post(String path, String fields) {
        platform.post(path, "{\"id\":\"yr-c%d\",%s}".formatted(++count, fields));
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    private static Stream<Moved> own(String member) {
        Set<String> accounts = Set.of("member:" + member, "member:" + member + ":held");
        return postings.stream().filter(one -> accounts.contains(one.account()));
    }

    private static long sum(Stream<Moved> moved) {
        return moved.mapToLong(Moved::amount).sum();
    }

    @Test
    void each_year_of_each_member_is_what_his_postings_add_up_to() {
        YearStore store = platform.bean(YearStore.class);
        Set<Integer> years = new HashSet<>();
        postings.forEach(one -> years.add(one.year()));
        assertThat(years).as("a past of years").hasSizeGreaterThan(2);
        for (int i = 0; i < MEMBERS; i++) {
            String member = "yr-m" + i;
            for (int year : years) {
                YearStatement found = store.of(member, Year.of(year));
                assertThat(found.addsUp()).as(member + year).isTrue();
                assertThat(found.openingFen())
                        .isEqualTo(sum(own(member).filter(one -> one.year() < year)));
                assertThat(found.closingFen())
                        .isEqualTo(sum(own(member).filter(one -> one.year() <= year)));
                assertThat(found.withdrawnFen())
                        .isEqualTo(
                                -sum(
                                        own(member)
                                                .filter(one -> one.year() == year)
                                                .filter(one -> one.type().equals("captured"))));
                assertThat(found.lines())
                        .allSatisfy(line ->
                                assertThat(line.incomingFen() + line.outgoingFen()).isPositive());
                assertThat(found.orders().paidFen()).isEqualTo(-outside(member, year, true));
                assertThat(found.orders().refundedFen()).isEqualTo(outside(member, year, false));
            }
        }
        assertThat(postings.stream().filter(one -> one.type().equals("captured")).count())
                .isPositive();
    }

    /** What moved outside by the member's own orders: those whose events name him. */
    private static long outside(String member, int year, boolean orders) {
        String type = orders ? "order-settled" : "order-reversed";
        Set<Long> records =
                new HashSet<>(
                        platform.bean(JdbcClient.class)
                                .sql(
                                        "SELECT seq FROM read_model.event"
                                                + " WHERE member = ? AND type = ?")
                                .params(member, type)
                                .query(Long.class)
                                .list());
        return sum(
                postings.stream()
                        .filter(one -> one.year() == year && one.type().equals(type))
                        .filter(one -> one.account().equals("external:payments"))
                        .filter(one -> records.contains(one.seq())));
    }

    @Test
    void a_member_sees_his_own_years_and_staff_those_of_others() {
        Visitor me = platform.member("yr-m1");
        me.get("/?lang=en");
        String year = Year.now(platform.bean(Clock.class)).toString();
        YearStatement now = platform.bean(YearStore.class).of("yr-m1", Year.parse(year));
        assertThat(me.get("/my/wallet").http().body()).contains("/my/wallet/years");
        assertThat(me.get("/my/wallet/years").status()).isEqualTo(302);
        String own = page(me, "/my/wallet/years/" + year);
        assertThat(own)
                .contains("Year " + year, "Paid in for them", "Points would fetch today")
                .contains(Figures.money(now.closingFen(), "CNY"))
                .contains(Figures.money(now.orders().paidFen(), "CNY"))
                .doesNotContain("This does not add up");
        me.get("/?lang=zh");
        assertThat(page(me, "/my/wallet/years/" + year)).contains(year + " 年度账单", "积分今日可兑");
        for (String none : List.of("1999", "2999", "now", "-1", "0" + year)) {
            assertThat(me.get("/my/wallet/years/" + none).status()).as(none).isEqualTo(404);
        }
        String others = "/console/members/yr-m1/years/" + year;
        assertThat(page(platform.visitor().staff("SUPPORT"), others)).contains("yr-m1");
        assertThat(page(platform.visitor().staff("SUPPORT"), "/console/members/yr-m1"))
                .contains(others);
        assertThat(platform.visitor().staff("CONTENT").get(others).status()).isEqualTo(403);
        assertThat(
                        platform.visitor()
                                .staff("SUPPORT")
                                .get("/console/members/nobody/years/" + year)
                                .status())
                .isEqualTo(404);
    }

    private static String page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }
}
