package org.tidemark.server.trade.orders.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.returns.Refunding;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.simulator.backtest.Backtest;
import org.tidemark.simulator.backtest.BacktestProgress;
import org.tidemark.simulator.backtest.BacktestReports;
import org.tidemark.simulator.backtest.BacktestResult;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.orderfile.RejectedRows;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;
import org.tidemark.tables.out.OutputFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shop's own list of orders goes through its own back test and gives the books' own figures.
 */
class OrderExportIT {

    /** One offer, so that what orders came to is what it settles. */
    private static final String PLAN =
            """
            plan: 1
            programme: shop
            title: { zh: 商城, en: Shop }
            jurisdiction: none
            currency: CNY
            pool:
              issuePrice: "1.00"
              mintRatio: 70%
              retention: 20%
              cap: { multiple: 3, basis: spend }
            offers:
              goods:
                title: { zh: 商品, en: Goods }
                split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% }
                settle: P0D
            """;

    private static final String SHIPMENTS = "/console/shop/orders/shipments";

    private static OrdersWorld world;

    @TempDir private Path folder;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("order-export");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    /**
     * Orders by chance in every state, in part and wholly refunded, before and after they settle.
     */
    @Test
    void the_back_test_of_the_export_gives_what_the_books_have() throws Exception {
        Random dice = new Random(5);
        for (int i = 0; i < 14; i++) {
            order("exporter-" + i % 5, dice.nextInt(7));
        }
        for (String format : List.of("csv", "xlsx")) {
            Path file = folder.resolve("orders." + format);
            Files.write(
                    file,
                    world.platform
                            .visitor()
                            .staff("OPERATIONS")
                            .bytes("/console/shop/orders/export." + format));
            StringWriter rejects = new StringWriter();
            RejectedRows rejected = new RejectedRows(rejects);
            BacktestResult result =
                    new Backtest(PLAN, "")
                            .run(
                                    file,
                                    OrderFileFormat.standard().withPreset("tidemark"),
                                    rejected,
                                    Timestamp.parse("2099-01-01T00:00Z"),
                                    BacktestProgress.silent());
            assertThat(result.rejected().keySet())
                    .as(rejects.toString())
                    .isSubsetOf(RejectReason.NO_SALE);
            JsonNode report = report(result, folder.resolve(format));
            assertThat(salesFen(report)).as(report.toString()).isEqualTo(booksFen()).isPositive();
        }
    }

    private static void order(String member, int fate) {
        world.post("/members", "{\"id\":\"enrol-%1$s\",\"member\":\"%1$s\"}".formatted(member));
        String order = world.place(member, "goods", 1 + fate % 3, 0, 0);
        if (fate == 0) {
            world.giveUp(order);
        } else if (fate == 1) {
            world.pay(member, order);
        } else if (fate == 2) {
            world.pay(member, order);
            world.bean(Refunding.class).closeByStaff(order, Step.staff("test"), "none left");
        } else if (fate > 2) {
            world.deliver(member, order);
        }
        if (fate > 3) {
            world.settle(order);
        }
        if (fate == 5) {
            world.bean(Refunding.class).afterSettlement(order, 1_234, member, "scratched");
        }
        if (fate == 6) {
            world.bean(Refunding.class)
                    .afterSettlement(order, world.order(order).totalFen(), member, "broken");
        }
        world.platform.work();
    }

    /** What is paid and was not given back, of all orders that are not closed. */
    private static long booksFen() {
        return world.bean(JdbcClient.class)
                .sql(
                        """
                        SELECT (SELECT coalesce(sum(provider_left + coins_left + wallet_left), 0)
                            FROM platform.purchase_line JOIN platform.purchase USING (number)
                            WHERE kind = 'SHOP' AND state IN ('PAID', 'SCREENING', 'HELD',
                                'SETTLING', 'REFUSED', 'SETTLED'))
                        - (SELECT coalesce(sum(provider_fen + coins_fen + wallet_fen), 0)
                            FROM platform.purchase_refund
                            WHERE kind = 'AFTER' AND state IN ('REVERSED', 'DONE'))
                        """)
                .query(Long.class)
                .single();
    }

    private static JsonNode report(BacktestResult result, Path folder) throws Exception {
        Files.createDirectories(folder);
        try (OutputFiles files = OutputFiles.of(List.of(), BacktestReports.files(folder))) {
            BacktestReports.write(result, folder, files);
            files.finish();
        }
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
    }

    private static long salesFen(JsonNode report) {
        return Fen.read(report.at("/sales").asString()).orElseThrow().fen();
    }

    /** The list of orders, with tracking numbers filled in, ships them: all of it or nothing. */
    @Test
    void the_export_with_tracking_numbers_ships_the_orders() throws Exception {
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String member = world.member("shipped-" + i, 0, 0);
            orders.add(world.place(member, "goods", 1, 0, 0));
            world.pay(member, orders.getLast());
        }
        String unpaid = world.place(world.member("unpaid", 0, 0), "goods", 1, 0, 0);
        OutTable good = shipments(orders, "773000000000000001");
        List<List<String>> more = new ArrayList<>(good.rows());
        more.add(List.of(unpaid, "SF", "773"));
        more.add(List.of("o0", "SF", "7.73E+17"));
        more.add(more.getFirst());
        OutTable bad = new OutTable(good.columns(), more);
        for (byte[] file : List.of(bad.workbook(), bad.csv().getBytes(StandardCharsets.UTF_8))) {
            Answer refused = staff.upload(SHIPMENTS + "?lang=en", Map.of(), "file", file, "x");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.http().body())
                    .contains("Line 5, column “number”: This order does not wait", unpaid)
                    .contains("Line 6, column “number”: There is no such order")
                    .contains("Line 7, column “number”: This order stands in the file twice");
            assertThat(orders)
                    .allSatisfy(
                            one -> assertThat(world.order(one).state()).isEqualTo(OrderState.PAID));
        }
        assertThat(staff.upload(SHIPMENTS, Map.of(), "file", good.workbook(), "x").status())
                .isEqualTo(302);
        for (String order : orders) {
            assertThat(world.order(order).state()).isEqualTo(OrderState.SHIPPED);
            assertThat(world.order(order).tracking()).isEqualTo("773000000000000001");
        }
        byte[] exported = staff.bytes("/console/shop/orders/export.xlsx?q=" + orders.getFirst());
        assertThat(staff.upload(SHIPMENTS, Map.of(), "file", exported, "x").status())
                .as("what is shipped like that already does nothing")
                .isEqualTo(302);
    }

    private static OutTable shipments(List<String> orders, String tracking) {
        return new OutTable(
                List.of(Column.digits("number"), Column.text("carrier"), Column.digits("tracking")),
                orders.stream().map(order -> List.of(order, "SF", tracking)).toList());
    }

    @Test
    void an_export_of_each_state_has_its_orders() {
        for (OrderState state : OrderState.values()) {
            String path = "/console/shop/orders/export.csv?state=" + state;
            assertThat(world.platform.get(path).http().body().lines().skip(1))
                    .allSatisfy(line -> assertThat(line).contains("," + state + ","));
        }
    }
}
