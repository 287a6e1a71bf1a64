package org.tidemark.server.growth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

class OrderPartsTest {

    private static final int ORDERS = 2_000;

    private static Command.Order order(int region, List<Command.OrderLine> lines) {
        return new Command.Order(
                Header.of("order-a1", Timestamp.EARLIEST), "m", lines, 0, List.of(), "", region);
    }

    private static ReportGoods goods(String product, String offer, long fen) {
        return new ReportGoods(product, offer, fen, product, product);
    }

    @Test
    void whatever_goes_back_of_any_order_is_divided_without_a_rest_and_never_below_zero() {
        Random random = new Random(5);
        for (int i = 0; i < ORDERS; i++) {
            List<Command.OrderLine> lines = new ArrayList<>();
            List<ReportGoods> sold = new ArrayList<>();
            for (int line = 0; line <= random.nextInt(6); line++) {
                String offer = "offer" + random.nextInt(3);
                long fen = 1 + random.nextLong(random.nextBoolean() ? 10 : 10_000_000_000L);
                lines.add(new Command.OrderLine(offer, fen, 0));
                if (random.nextBoolean()) {
                    sold.add(goods("sku" + line, offer, fen + random.nextInt(2)));
                }
            }
            long whole = lines.stream().mapToLong(Command.OrderLine::amountFen).sum();
            long back = 1 + random.nextLong(whole);

            Map<String, Long> parts = OrderParts.byProduct(order(0, lines), sold, back);
            Map<String, Long> all = OrderParts.byProduct(order(0, lines), sold, whole);

            assertThat(parts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(back);
            assertThat(parts.values()).allMatch(fen -> fen >= 0);
            assertThat(all.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
            assertThat(all.keySet()).isEqualTo(parts.keySet());
        }
    }

    @Test
    void a_line_is_the_goods_that_came_to_as_much_and_its_offer_where_there_are_none() {
        Command.Order order =
                order(
                        0,
                        List.of(
                                new Command.OrderLine("tea", 500, 0),
                                new Command.OrderLine("tea", 900, 0),
                                new Command.OrderLine("fee", 100, 0)));

        assertThat(
                        OrderParts.byProduct(
                                order,
                                List.of(
                                        goods("gone", "tea", 700),
                                        goods("green", "tea", 500),
                                        goods("black", "tea", 1_000),
                                        goods("", "fee", 100)),
                                1_500))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("green", 500L, "black", 900L, "fee", 100L));
    }

    @Test
    void a_region_is_its_code_and_none_is_nothing() {
        List<Command.OrderLine> lines = List.of(new Command.OrderLine("tea", 1, 0));

        assertThat(OrderParts.region(order(440_305, lines))).isEqualTo("440305");
        assertThat(OrderParts.region(order(0, lines))).isEmpty();
    }
}
