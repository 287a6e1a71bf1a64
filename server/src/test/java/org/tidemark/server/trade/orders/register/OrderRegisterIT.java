package org.tidemark.server.trade.orders.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.ledger.Following;
import org.tidemark.server.trade.orders.Delivery;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.register.GeneratedOrder.Wish;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/** The list of all orders beside a plain filter over what was put into it. */
class OrderRegisterIT {

    private static final long SEED = 20_26;
    private static final int ORDERS = 300;
    private static final int WISHES = 250;
    private static final int PIECE = 7;
    private static final int MOST_READ = 3_000;
    private static final List<String> NAMES =
            List.of("张伟", "王 小明", "Zoe Lee", "Lee Zoe", "李雷", "韩梅梅");
    private static final List<String> SKUS = List.of("goods", "other", "refill");

    private static final List<GeneratedOrder> ORDERED = new ArrayList<>();
    private static OrdersWorld world;
    private static ZoneId zone;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("order-register");
        zone = world.bean(Clock.class).getZone();
        Random dice = new Random(SEED);
        for (int i = 0; i < ORDERS; i++) {
            ORDERED.add(purchase(i, dice));
        }
        long given = 0;
        for (int i = 0; i < 12; i++) {
            given("api-" + i, "client:mall", dice);
            given = given("staffed-" + i, "staff:anna", dice);
        }
        follow(given);
        world.bean(JdbcClient.class)
                .sql("SELECT order_id, settled_at FROM platform.direct_order")
                .query((row, number) ->
                        Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .list()
                .forEach(known -> ORDERED.replaceAll(one -> at(one, known)));
        ORDERED.sort(
                Comparator.comparing(GeneratedOrder::at)
                        .thenComparing(GeneratedOrder::id)
                        .reversed());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static GeneratedOrder at(GeneratedOrder one, Map.Entry<String, OffsetDateTime> known) {
        return one.id().equals(known.getKey())
                ? new GeneratedOrder(
                        one.id(),
                        one.channel(),
                        known.getValue(),
                        one.member(),
                        one.store(),
                        one.state(),
                        one.skus(),
                        one.offers(),
                        one.tracking(),
                        one.recipient(),
                        one.phone())
                : one;
    }

    private static <T> T one(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }

    private static GeneratedOrder purchase(int i, Random dice) {
        PurchaseKind kind =
                dice.nextInt(3) > 0 ? PurchaseKind.SHOP : one(List.of(PurchaseKind.values()), dice);
        String number = "r" + (1_000 + i);
        String store = kind == PurchaseKind.TILL ? "till-" + dice.nextInt(3) : "";
        String member = "buyer-" + dice.nextInt(9);
        OffsetDateTime at =
                OffsetDateTime.parse("2026-03-01T00:00:00Z").plusMinutes(dice.nextInt(60 * 24 * 9));
        List<String> skus =
                kind == PurchaseKind.SHOP
                        ? SKUS.subList(0, 1 + dice.nextInt(SKUS.size()))
                        : List.of();
        List<PurchaseLine> lines = new ArrayList<>();
        for (int line = 0; line < Math.max(1, skus.size()); line++) {
            lines.add(line(line + 1, skus.isEmpty() ? "" : skus.get(line), dice));
        }
        PurchaseState state = one(List.of(PurchaseState.values()), dice);
        Purchase placed =
                Purchase.placed(
                        new PurchaseNumber(number),
                        kind,
                        new Purchase.Origin("register-" + number, member, store, 0, ""),
                        at,
                        at.plusMinutes(30),
                        lines,
                        List.of());
        String recipient = kind == PurchaseKind.SHOP ? one(NAMES, dice) : "";
        String phone = recipient.isEmpty() ? "" : "1380000" + (1_000 + dice.nextInt(20));
        Parcel.Stage stage = one(List.of(Parcel.Stage.values()), dice);
        String tracking =
                recipient.isEmpty() || stage == Parcel.Stage.WAITING ? "" : "SF" + dice.nextInt(40);
        world.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    world.bean(PurchaseStore.class).enter(placed);
                    if (!recipient.isEmpty()) {
                        parcel(number, recipient, phone, stage, tracking);
                    }
                    world.bean(JdbcClient.class)
                            .sql(
                                    """
                                    UPDATE platform.purchase SET state = ?, due_at = NULL WHERE number = ?
                                    """)
                            .params(state.name(), number)
                            .update();
                });
        return new GeneratedOrder(
                number,
                OrderChannel.of(kind),
                at,
                member,
                store,
                recipient.isEmpty() ? OrderState.withoutParcel(state) : world.order(number).state(),
                skus,
                List.of(),
                tracking,
                recipient,
                phone);
    }

    private static PurchaseLine line(int line, String sku, Random dice) {
        long fen = 100L + dice.nextInt(10_000);
        Parts paid = new Parts(fen, 0, 0);
        return new PurchaseLine(
                line,
                new PurchaseLine.Item(
                        sku, new LocalizedText("货", "Goods"), new LocalizedText("", ""), ""),
                new PurchaseLine.Terms("shop-goods", 0, 7),
                1,
                fen,
                0,
                PurchaseLine.Supply.UNKNOWN,
                paid,
                paid,
                1);
    }

    private static void parcel(
            String number, String recipient, String phone, Parcel.Stage stage, String tracking) {
        OrderStore store = world.bean(OrderStore.class);
        Parcel waiting = Parcel.waiting(number, new Delivery(440305, recipient, phone, "Street 1"));
        Parcel shipped = waiting.shipped("SF", tracking, store.now().plusYears(9));
        store.keep(
                switch (stage) {
                    case WAITING -> waiting;
                    case SHIPPED -> shipped;
                    case RECEIVED -> shipped.received(store.now(), store.now().plusYears(9));
                    case IN_RETURN -> shipped.inReturn();
                });
    }

    private static long given(String id, String actor, Random dice) {
        String member = "buyer-" + dice.nextInt(9);
        world.platform.post(
                "/members", "{\"id\":\"enrol-%1$s\",\"member\":\"%1$s\"}".formatted(member));
        long fen = 100L * (1 + dice.nextInt(50));
        long sequence = GivenOrders.give(world.platform, id, actor, member, fen);
        ORDERED.add(
                new GeneratedOrder(
                        id,
                        actor.startsWith("staff") ? OrderChannel.CONSOLE : OrderChannel.API,
                        OffsetDateTime.MIN,
                        member,
                        "",
                        OrderState.SETTLED,
                        List.of(),
                        List.of("shop-goods"),
                        "",
                        "",
                        ""));
        return sequence;
    }

    /** The read model, and what follows it, have everything up to that record. */
    private static void follow(long sequence) {
        assertThat(world.bean(Following.class).await(sequence, Duration.ofMinutes(1)))
                .isEqualTo(Following.Answer.THERE);
        world.platform.work();
    }

    private static Wish wish(Random dice) {
        LocalDate day = LocalDate.of(2026, 2, 28).plusDays(dice.nextInt(13));
        GeneratedOrder some = one(ORDERED, dice);
        return new Wish(
                dice.nextInt(5) == 0
                        ? one(List.of(some.id(), some.member(), some.tracking(), "none"), dice)
                        : "",
                dice.nextInt(3) == 0 ? Optional.of(day) : Optional.empty(),
                dice.nextInt(3) == 0
                        ? Optional.of(day.plusDays(dice.nextInt(4)))
                        : Optional.empty(),
                dice.nextInt(3) == 0
                        ? Optional.of(one(List.of(OrderChannel.values()), dice))
                        : Optional.empty(),
                dice.nextInt(3) == 0
                        ? Optional.of(one(List.of(OrderState.values()), dice))
                        : Optional.empty(),
                dice.nextInt(8) == 0 ? "till-" + dice.nextInt(4) : "",
                dice.nextInt(6) == 0
                        ? one(List.of("goods", "other", "refill", "shop-goods", "no such"), dice)
                        : "",
                dice.nextInt(5) == 0 && !some.recipient().isEmpty()
                        ? one(
                                List.of(
                                        some.recipient(),
                                        some.recipient().split(" ", -1)[0],
                                        some.phone(),
                                        some.phone().substring(7)),
                                dice)
                        : "");
    }

    private static OrderFilter filter(Wish wish) {
        OrderFilter filter =
                new OrderFilter(
                        wish.q(),
                        wish.from().map(LocalDate::toString).orElse(null),
                        wish.until().map(LocalDate::toString).orElse(null),
                        wish.channel().orElse(null),
                        wish.state().orElse(null),
                        wish.store(),
                        wish.product(),
                        null);
        return wish.whom().isEmpty()
                ? filter
                : filter.marked(world.bean(OrderRegister.class).mark(wish.whom()));
    }

    /** Stores of the till are named by their ids; the test's are no stores with a row of theirs. */
    @Test
    void every_filter_finds_what_a_plain_filter_finds_in_the_same_order_piece_by_piece() {
        for (int store = 0; store < 3; store++) {
            world.bean(JdbcClient.class)
                    .sql(
                            """
                            INSERT INTO platform.store (store_id, owner, recruiter, state, name_zh,
                                name_en, region, address, licence, offer, hours, applied_at)
                            VALUES (:id, 'buyer-1', '', 'OPEN', '店 ' || :id, 'Store ' || :id,
                                '440305', '', '', '', '', now()) ON CONFLICT DO NOTHING
                            """)
                    .param("id", "till-" + store)
                    .update();
        }
        Random dice = new Random(SEED + 1);
        int found = 0;
        for (int i = 0; i < WISHES; i++) {
            Wish wish = wish(dice);
            List<String> expected =
                    ORDERED.stream()
                            .filter(order -> order.fits(wish, zone))
                            .map(GeneratedOrder::id)
                            .toList();
            assertThat(listed(filter(wish))).as("seed %d, %s", SEED, wish).isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("wishes that find something").isGreaterThan(WISHES / 3);
    }

    private static List<String> listed(OrderFilter filter) {
        List<String> ids = new ArrayList<>();
        Optional<OrderPlace> behind = Optional.empty();
        do {
            OrderRegister.Piece piece =
                    world.bean(OrderRegister.class).piece(filter, behind, PIECE);
            assertThat(piece.rows()).hasSizeLessThanOrEqualTo(PIECE);
            piece.rows().forEach(row -> ids.add(row.id()));
            behind = piece.next();
        } while (behind.isPresent());
        return ids;
    }

    /** A list of a page reads about a page, whatever lies in the tables. */
    @Test
    void no_filter_reads_all_of_the_tables() {
        JdbcClient database = world.bean(JdbcClient.class);
        database.sql(
                        """
                        INSERT INTO platform.purchase SELECT 'z' || i, 'SHOP', 'z' || i,
                            'many-' || i % 5000, '', 0, '', 'SETTLED', timestamptz '2025-01-01'
                                + i * interval '1 minute',
                            now(), NULL, NULL, NULL, '', '', true, 1, '', false, '', 'NOBODY', '',
                            '', 1
                        FROM generate_series(1, 40000) i
                        """)
                .update();
        database.sql(
                        """
                        INSERT INTO platform.purchase_line SELECT 'z' || i, 1,
                            CASE WHEN i % 2000 = 0 THEN 'box' ELSE 'goods' END, '货', 'Goods',
                            '', '', '', 'shop-goods', 0, 7, 1, 100, 0, '', -1, 100, 0, 0, 100, 0, 0,
                            1
                        FROM generate_series(1, 40000) i
                        """)
                .update();
        database.sql(
                        """
                        INSERT INTO platform.shop_order (order_number, stage, region, carrier,
                            tracking, returning_from, delivery_marks)
                        SELECT 'z' || i, 'RECEIVED', 440305, 'SF', 'T' || i, '', ARRAY[i % 3000]
                        FROM generate_series(1, 40000) i
                        """)
                .update();
        database.sql("ANALYZE").update();
        try {
            explain();
        } finally {
            database.sql("DELETE FROM platform.shop_order WHERE order_number LIKE 'z%'").update();
            database.sql("DELETE FROM platform.purchase_line WHERE number LIKE 'z%'").update();
            database.sql("DELETE FROM platform.purchase WHERE number LIKE 'z%'").update();
        }
    }

    private static void explain() {
        OrderFilter all = OrderFilter.ALL;
        for (OrderFilter filter :
                List.of(
                        all,
                        all.of("z39000"),
                        all.of("many-17"),
                        all.of("T20000"),
                        all.marked(17),
                        with(OrderState.PAID, null, null),
                        with(OrderState.SETTLED, null, null),
                        with(OrderState.CREATED, null, null),
                        with(null, OrderChannel.TILL, null),
                        with(null, OrderChannel.API, null),
                        with(null, null, "box"),
                        with(null, null, "goods"))) {
            List<String> plan = explained(filter);
            assertThat(plan)
                    .as("%s%n%s", filter, String.join("\n", plan))
                    .noneMatch(line -> line.contains("Seq Scan on purchase"))
                    .noneMatch(line -> line.contains("Seq Scan on shop_order"))
                    .allSatisfy(line -> assertThat(rows(line)).isLessThanOrEqualTo(MOST_READ));
        }
    }

    private static List<String> explained(OrderFilter filter) {
        OrderQuestion question =
                OrderQuestion.of(
                                world.bean(OrderRegister.class).search(filter),
                                Optional.empty(),
                                51)
                        .orElseThrow();
        return world.bean(JdbcClient.class)
                .sql("EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) " + question.sql())
                .params(question.parameters())
                .query(String.class)
                .list();
    }

    private static OrderFilter with(OrderState state, OrderChannel channel, String product) {
        return new OrderFilter(null, null, null, channel, state, null, product, null);
    }

    /** Of a line of an explained question how many rows it gave. */
    private static double rows(String line) {
        var actual = java.util.regex.Pattern.compile("actual rows=([\\d.]+)").matcher(line);
        return actual.find() ? Double.parseDouble(actual.group(1)) : 0;
    }

    @Test
    void the_file_has_what_is_filtered_and_addresses_only_for_whoever_works_with_orders() {
        Visitor works = world.platform.visitor().staff("OPERATIONS");
        Visitor looks = world.platform.visitor().staff("FINANCE");
        String path =
                "/console/shop/orders/export.csv?channel=SHOP&from=2026-03-02&until=2026-03-03";
        String whole = works.get(path).http().body();
        String less = looks.get(path).http().body();
        List<String> expected =
                ORDERED.stream()
                        .filter(one ->
                                one.fits(
                                        new Wish(
                                                "",
                                                Optional.of(LocalDate.of(2026, 3, 2)),
                                                Optional.of(LocalDate.of(2026, 3, 3)),
                                                Optional.of(OrderChannel.SHOP),
                                                Optional.empty(),
                                                "",
                                                "",
                                                ""),
                                        zone))
                        .map(GeneratedOrder::id)
                        .toList();
        assertThat(expected).isNotEmpty();
        assertThat(whole.lines().skip(1).map(line -> line.split(",", -1)[0])).isEqualTo(expected);
        assertThat(less.lines().skip(1).map(line -> line.split(",", -1)[0])).isEqualTo(expected);
        assertThat(whole).contains("recipient", "Street 1");
        assertThat(less).doesNotContain("recipient", "Street 1", "13800001");
    }

    @Test
    void a_name_is_looked_for_by_a_form_and_only_its_mark_stands_in_the_address() {
        Visitor staff = world.platform.visitor().staff("SUPPORT");
        GeneratedOrder some =
                ORDERED.stream()
                        .filter(one -> one.recipient().equals("韩梅梅"))
                        .findFirst()
                        .orElseThrow();
        String to =
                staff.post(
                                "/console/shop/orders/find",
                                Map.of("whom", "韩梅梅", "channel", "SHOP", "q", some.id()))
                        .http()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        assertThat(to)
                .contains("channel=SHOP", "q=" + some.id(), "who=")
                .doesNotContain("%E9%9F%A9");
        to = to.substring(to.indexOf("/console"));
        assertThat(staff.get(to).http().body()).contains(">" + some.id() + "</a>");
        assertThat(
                        staff.post(
                                        "/console/shop/orders/find",
                                        Map.of("whom", " ", "_page", "/console/shop/orders"))
                                .status())
                .isEqualTo(422);
        assertThat(world.platform.visitor().staff("CONTENT").get("/console/shop/orders").status())
                .isEqualTo(403);
    }

    @Test
    void an_order_of_a_program_has_a_page_and_what_was_reversed_of_it() {
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        world.post(
                "/orders",
                """
                {"id":"reversed-1","member":"buyer-1","lines":[{"offer":"shop-goods","amount":"9.00"}]}
                """);
        follow(
                world.post(
                                "/reversals",
                                "{\"id\":\"back-1\",\"order\":\"reversed-1\",\"amount\":\"4.00\"}")
                        .sequence());
        assertThat(staff.get("/console/shop/orders/direct/reversed-1").http().body())
                .contains("data-figure=\"total\">¥9.00", "data-figure=\"refunded\">¥4.00");
        assertThat(staff.get("/console/shop/orders?q=reversed-1").http().body())
                .contains("/console/shop/orders/direct/reversed-1");
        assertThat(staff.get("/console/shop/orders/direct/none").status()).isEqualTo(404);
        ORDERED.removeIf(one -> one.id().equals("reversed-1"));
        world.bean(JdbcClient.class)
                .sql("DELETE FROM platform.direct_order WHERE order_id = 'reversed-1'")
                .update();
    }
}
