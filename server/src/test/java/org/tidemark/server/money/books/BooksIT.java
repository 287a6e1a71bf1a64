package org.tidemark.server.money.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.web.site.Figures;

/** The books of a ledger with months of a past, against its own postings added up one by one. */
class BooksIT {

    private static final int ROUNDS = 6;
    private static final int ORDERS = 25;
    private static final int MEMBERS = 8;
    private static final int PERIODS = 200;

    private static TestPlatform platform;
    private static List<Moved> postings;

    private record Moved(LocalDate day, String account, String asset, long amount, String type) {}

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("books");
        live();
        Clock clock = platform.bean(Clock.class);
        postings =
                platform.bean(JdbcClient.class)
                        .sql(
                                "SELECT at, account, asset, amount, event_type FROM read_model.posting")
                        .query((row, number) ->
                                new Moved(
                                        row.getObject("at", OffsetDateTime.class)
                                                .atZoneSameInstant(clock.getZone())
                                                .toLocalDate(),
                                        row.getString("account"),
                                        row.getString("asset"),
                                        row.getLong("amount"),
                                        row.getString("event_type")))
                        .list();
    }

    /** Orders, redemptions and refunds of months, whose days are closed by the platform. */
    private static void live() {
        Random random = new Random(7);
        platform.adoptFull("bk");
        for (int member = 0; member < MEMBERS; member++) {
            platform.enrol("bk-m" + member);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ORDERS; i++) {
                String id = "bk-o" + round + "-" + i;
                String yuan = random.nextInt(10, 3_000) + ".37";
                platform.post("/orders", order(id, "bk-m" + random.nextInt(MEMBERS), "bk", yuan));
                if (random.nextInt(6) == 0) {
                    platform.post(
                            "/reversals",
                            "{\"id\":\"r-%1$s\",\"order\":\"%1$s\",\"amount\":\"5.01\"}"
                                    .formatted(id));
                }
            }
            platform.post(
                    "/redemptions",
                    "{\"id\":\"bk-r%1$d\",\"member\":\"bk-m%1$d\",\"programme\":\"bk\",\"points\":\"all\"}"
                            .formatted(round));
            platform.turnClock(Duration.ofDays(17));
            platform.work();
        }
        long sequence =
                platform.post("/orders", order("bk-last", "bk-m0", "bk", "1234.56")).sequence();
        platform.following(sequence, "/api/v1/members/bk-m1/statement");
        platform.work();
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @Test
    void any_period_of_any_asset_is_what_its_postings_add_up_to() {
        BookStore store = platform.bean(BookStore.class);
        List<LocalDate> days = postings.stream().map(Moved::day).distinct().sorted().toList();
        assertThat(days.getFirst().plusMonths(2)).as("a past of months").isBefore(days.getLast());
        LocalDate first = days.getFirst().minusDays(40);
        long span = days.getLast().plusDays(40).toEpochDay() - first.toEpochDay();
        Random random = new Random(11);
        for (int i = 0; i < PERIODS; i++) {
            LocalDate from = first.plusDays(random.nextLong(span));
            BookPeriod period = new BookPeriod(from, from.plusDays(random.nextLong(90)));
            for (String asset : store.assets()) {
                TrialBalance balance = store.balance(period, asset);
                assertThat(balance.isBalanced()).as("%s of %s", asset, period).isTrue();
                assertThat(figures(balance)).isEqualTo(addedUp(period, asset));
            }
        }
    }

    private static Map<String, List<Long>> figures(TrialBalance balance) {
        Map<String, List<Long>> all = new TreeMap<>();
        balance.lines()
                .forEach(line ->
                        all.put(
                                line.account().name(),
                                List.of(
                                        line.openingAmount(),
                                        line.incoming(),
                                        line.outgoing(),
                                        line.closingAmount())));
        return all;
    }

    private static Map<String, List<Long>> addedUp(BookPeriod period, String asset) {
        Map<String, long[]> sums = new HashMap<>();
        for (Moved one : postings) {
            if (one.asset().equals(asset) && !one.day().isAfter(period.until())) {
                long[] sum = sums.computeIfAbsent(kindOf(one.account()), name -> new long[3]);
                int place = one.day().isBefore(period.from()) ? 0 : one.amount() > 0 ? 1 : 2;
                sum[place] += place == 2 ? -one.amount() : one.amount();
            }
        }
        Map<String, List<Long>> all = new TreeMap<>();
        sums.forEach((name, sum) -> {
            if (sum[0] != 0 || sum[1] != 0 || sum[2] != 0) {
                all.put(name, List.of(sum[0], sum[1], sum[2], sum[0] + sum[1] - sum[2]));
            }
        });
        return all;
    }

    private static String kindOf(String account) {
        List<String> parts = List.of(account.split(":"));
        return switch (parts.getFirst()) {
            case "member" -> parts.size() == 3 ? "members-held" : "members";
            case "store" -> "stores";
            case "supplier" -> "suppliers";
            default -> account;
        };
    }

    @Test
    void counted_again_from_the_first_record_in_pieces_it_is_the_same() {
        BookStore store = platform.bean(BookStore.class);
        JdbcClient database = platform.bean(JdbcClient.class);
        String days = "SELECT * FROM platform.book_day ORDER BY day, account, asset, event_type";
        String months = "SELECT * FROM platform.book_month ORDER BY month, account, asset";
        String sales = "SELECT * FROM platform.book_sales ORDER BY day, event_type";
        List<Object> before = rows(database, days, months, sales);
        assertThat(store.follow(1_000)).as("nothing is left to count").isZero();

        database.sql("TRUNCATE platform.book_day, platform.book_month, platform.book_sales")
                .update();
        database.sql("UPDATE platform.book_progress SET seq = 0").update();
        Random pieces = new Random(3);
        while (store.follow(1 + pieces.nextInt(200)) > 0) {
            assertThat(store.sequence()).isPositive();
        }

        assertThat(rows(database, days, months, sales)).isEqualTo(before);
    }

    private static List<Object> rows(JdbcClient database, String... questions) {
        List<Object> all = new ArrayList<>();
        for (String question : questions) {
            all.add(database.sql(question).query().listOfRows());
        }
        return all;
    }

    @Test
    void months_are_closed_in_their_order_by_a_person_and_later_figures_are_told_from_them() {
        Books books = platform.bean(Books.class);
        YearMonth first = books.next().orElseThrow();
        Visitor owner = platform.visitor().staff("OWNER");

        Answer second = close(owner, first.plusMonths(1));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.http().body()).contains("closed one after the other");
        assertThat(close(owner, YearMonth.from(books.today())).status()).isEqualTo(422);
        assertThat(close(owner, first).status()).isEqualTo(302);
        assertThat(close(owner, first).status()).as("a second time").isEqualTo(422);
        assertThat(owner.get("/console/money/books").http().body())
                .contains(first.toString())
                .contains("the same")
                .doesNotContain("other figures");

        JdbcClient database = platform.bean(JdbcClient.class);
        String change =
                "UPDATE platform.book_month SET incoming = incoming + ? WHERE month = ?"
                        + " AND account = 'platform' AND asset = 'CNY'";
        String changeDay =
                "UPDATE platform.book_day SET incoming = incoming + ? WHERE day >= ? AND day < ?"
                        + " AND account = 'platform' AND asset = 'CNY'"
                        + " AND event_type = 'order-settled'";
        database.sql(change).params(1, first.atDay(1)).update();
        assertThat(
                        database.sql(changeDay)
                                .params(1, first.atDay(1), first.plusMonths(1).atDay(1))
                                .update())
                .isPositive();
        try {
            assertThat(owner.get("/console/money/books").http().body()).contains("other figures");
        } finally {
            database.sql(change).params(-1, first.atDay(1)).update();
            database.sql(changeDay)
                    .params(-1, first.atDay(1), first.plusMonths(1).atDay(1))
                    .update();
        }
    }

    private static Answer close(Visitor owner, YearMonth month) {
        return owner.post("/console/money/books/close", Map.of("month", month.toString()));
    }

    @Test
    void months_add_up_to_the_whole_and_end_where_the_next_one_begins() {
        Books books = platform.bean(Books.class);
        BookStore store = platform.bean(BookStore.class);
        YearMonth first = store.firstMonth().orElseThrow();
        YearMonth last = YearMonth.from(books.today());
        List<MonthLine> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            BookPeriod period = BookPeriod.of(month);
            months.add(MonthLine.of(month, books.sales(period), books.money(period)));
        }
        BookPeriod all = new BookPeriod(first.atDay(1), last.atEndOfMonth());
        MonthLine whole = MonthLine.of(last, books.sales(all), books.money(all));

        assertThat(months).hasSizeGreaterThan(2);
        assertThat(months.stream().mapToLong(MonthLine::netFen).sum()).isEqualTo(whole.netFen());
        assertThat(months.stream().mapToLong(MonthLine::resultFen).sum())
                .isEqualTo(whole.resultFen())
                .isEqualTo(books.money(all).of(BookAccount.PLATFORM).closingAmount());
        assertThat(months.stream().mapToLong(MonthLine::paidInFen).sum())
                .isEqualTo(whole.paidInFen());
        assertThat(months.getLast().owedFen()).isEqualTo(whole.owedFen());
        Visitor reader = platform.visitor().staff("AUDITOR");
        assertThat(reader.get("/console/money/books/months").http().body())
                .contains(first.toString(), Figures.money(whole.owedFen(), "CNY"));
        assertThat(reader.get("/console/money/books/months?programme=none").status())
                .isEqualTo(404);
        assertThat(reader.get("/console/money/books/months/list.csv").http().body())
                .contains(last.toString(), new Fen(whole.owedFen()).plain());
        assertThat(reader.get("/console/money/books/months/bk/list.csv").http().body())
                .contains(first.toString());
    }

    @Test
    void the_first_page_tells_the_day_to_those_who_may_follow_it() {
        String told = "<strong class=\"num\">¥1,234.56</strong> Orders settled today";

        assertThat(platform.visitor().staff("FINANCE").get("/console").http().body())
                .contains(told, "Owed to stores", "Ad budget of bk", "due at once in bk");
        assertThat(platform.visitor().staff("SUPPORT").get("/console").http().body())
                .contains("due at once in bk")
                .doesNotContain("Orders settled today", "Owed to stores");
    }

    @Test
    void what_cannot_be_read_as_a_day_is_told_at_its_field_and_kept() {
        Visitor owner = platform.visitor().staff("OWNER");

        String page = owner.get("/console/money/books?from=soon").http().body();

        assertThat(page).contains("Write the day like this", "value=\"soon\"");
        assertThat(owner.get("/console/money/books?asset=gold").status()).isEqualTo(404);
        assertThat(owner.get("/console/money/books/account/pool:no-such").status()).isEqualTo(200);
    }
}
