package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.EventRecorder;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.Plan;

/** The worked figures of SPEC section 7. */
final class WorkedFiguresTest {

    private static final long ORDER_FEN = 100_000;

    private static final Plan SEED = plan("seed").build();
    private static final Plan LOCAL =
            plan("seed")
                    .multiplePpm(1_200_000)
                    .offer(offer("goods").split(30 * PERCENT, 30 * PERCENT, 16 * PERCENT))
                    .build();

    /** The events of orders of 1000.00, each by a member of his own, m1 for the first. */
    private static List<Event> ordersOfMany(Plan plan, int count) {
        TestLedger test = new TestLedger(plan);
        EventRecorder recorder = new EventRecorder(test.view());
        for (int n = 1; n <= count; n++) {
            test.ledger().execute(enrol("m" + n), recorder);
            test.ledger().execute(order("o" + n, "m" + n, ORDER_FEN), recorder);
        }
        assertThat(LedgerAudit.violations(test.view())).isEmpty();
        return recorder.events().stream()
                .filter(event -> event.type() != EventType.ENROLLED)
                .toList();
    }

    private static List<Long> minted(List<Event> orders) {
        List<Long> minted = new ArrayList<>();
        for (Event order : orders) {
            minted.add(order.moved("member:" + order.member(), "points:seed"));
        }
        return minted;
    }

    private static long price(List<Event> orders, int n) {
        return orders.get(n - 1).pools().getFirst().priceMicros();
    }

    @Test
    void the_first_three_orders_of_the_seed_plan() {
        List<Event> orders = ordersOfMany(SEED, 3);
        assertThat(minted(orders)).containsExactly(210_000_000L, 147_000_000L, 124_950_000L);
        assertThat(orders.get(0).pools())
                .containsExactly(new Event.PoolAfter("seed", 30_000, 210_000_000, 1_428_571));
        assertThat(orders.get(1).pools())
                .containsExactly(new Event.PoolAfter("seed", 60_000, 357_000_000, 1_680_672));
        assertThat(orders.get(2).pools())
                .containsExactly(new Event.PoolAfter("seed", 90_000, 481_950_000, 1_867_413));
    }

    @Test
    void one_order_of_the_seed_plan_goes_where_the_split_says() {
        assertThat(ordersOfMany(SEED, 1).getFirst().postingLines())
                .containsExactly(
                        "external:payments CNY -100000",
                        "supplier CNY 30000",
                        "pool:seed CNY 30000",
                        "issuer:seed points:seed -210000000",
                        "member:m1 points:seed 210000000",
                        "platform CNY 40000");
    }

    /** After 100 orders the exact price is 5.17307662...; what is shown is rounded down. */
    @Test
    void the_price_of_the_seed_plan_after_10_100_and_1000_orders() {
        List<Event> orders = ordersOfMany(SEED, 1_000);
        assertThat(orders).hasSize(1_000);
        assertThat(price(orders, 10)).isEqualTo(2_617_106);
        assertThat(price(orders, 100)).isEqualTo(5_173_076);
        assertThat(price(orders, 1_000)).isEqualTo(10_311_903);
    }

    @Test
    void the_first_threefold_exit_comes_with_order_2965_and_pays_3000_gross_2400_net() {
        List<Event> events = ordersOfMany(SEED, 2_965);
        assertThat(events).hasSize(2_966);
        Event exit = events.getLast();
        assertThat(exit.type()).isEqualTo(EventType.CAP_EXIT);
        assertThat(exit.member()).isEqualTo("m1");
        assertThat(exit.details()).containsEntry(Detail.GROSS, 300_000L);
        assertThat(exit.moved("member:m1", "CNY")).isEqualTo(240_000);
        assertThat(exit.moved("member:m1", "points:seed")).isEqualTo(-210_000_000);
        assertThat(exit.positions())
                .containsExactly(new Event.PositionAfter("seed", "m1", 0, 0, 0, 0, 2));
        assertThat(events.get(2_964).type()).isEqualTo(EventType.ORDER_SETTLED);
        assertThat(events.get(2_964).member()).isEqualTo("m2965");
    }

    @Test
    void redeeming_the_147_points_of_order_2_right_after_it() {
        TestLedger test = new TestLedger(SEED);
        test.accepts(
                enrol("m1"),
                order("o1", "m1", ORDER_FEN),
                enrol("m2"),
                order("o2", "m2", ORDER_FEN));
        Event redeemed = test.accepts(redeem("r1", "m2", 147_000_000)).getFirst();
        assertThat(redeemed.details()).containsEntry(Detail.GROSS, 24_705L);
        assertThat(redeemed.postingLines())
                .containsExactly(
                        "pool:seed CNY -19764",
                        "member:m2 points:seed -147000000",
                        "issuer:seed points:seed 147000000",
                        "member:m2 CNY 19764");
        assertThat(redeemed.pools())
                .containsExactly(new Event.PoolAfter("seed", 40_236, 210_000_000, 1_916_000));
        assertThat(redeemed.positions())
                .containsExactly(new Event.PositionAfter("seed", "m2", 0, 0, 100_000, 24_705, 1));
    }

    @Test
    void the_first_three_orders_of_the_local_plan() {
        List<Event> orders = ordersOfMany(LOCAL, 3);
        assertThat(minted(orders)).containsExactly(112_000_000L, 78_400_000L, 66_640_000L);
        assertThat(price(orders, 1)).isEqualTo(1_428_571);
        assertThat(price(orders, 2)).isEqualTo(1_680_672);
        assertThat(price(orders, 3)).isEqualTo(1_867_413);
    }

    @Test
    void the_first_exit_of_the_local_plan_comes_after_order_1137_and_pays_960() {
        List<Event> events = ordersOfMany(LOCAL, 1_137);
        assertThat(events).hasSize(1_138);
        Event exit = events.getLast();
        assertThat(exit.type()).isEqualTo(EventType.CAP_EXIT);
        assertThat(exit.member()).isEqualTo("m1");
        assertThat(exit.details()).containsEntry(Detail.GROSS, 120_000L);
        assertThat(exit.moved("member:m1", "CNY")).isEqualTo(96_000);
    }
}
