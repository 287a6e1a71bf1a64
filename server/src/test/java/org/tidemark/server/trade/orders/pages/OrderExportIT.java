package org.tidemark.server.trade.orders.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Fen;
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

    @Test
    void an_export_of_each_state_has_its_orders() {
        for (OrderState state : OrderState.values()) {
            String path = "/console/shop/orders/export.csv?state=" + state;
            assertThat(world.platform.get(path).http().body().lines().skip(1))
                    .allSatisfy(line -> assertThat(line).contains("," + state + ","));
        }
    }
}
