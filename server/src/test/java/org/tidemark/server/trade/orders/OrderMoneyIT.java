package org.tidemark.server.trade.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.payments.demo.DemoPay;
import org.tidemark.server.trade.orders.delivery.FreightStore;
import org.tidemark.server.trade.orders.delivery.FreightTariff;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.orders.returns.Refunding;
import org.tidemark.server.trade.purchases.model.Earning;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.Refund;

/** The money of orders on a real platform, from the basket into the ledger and back. */
class OrderMoneyIT {

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("order-money");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void an_order_is_paid_shipped_received_and_settles_when_its_window_is_over() {
        String member = world.member("life", 0, 0);
        String order = world.place(member, "goods", 2, 0, 0);

        world.deliver(member, order);
        world.platform.work();
        assertThat(world.order(order).state()).isEqualTo(OrderState.RECEIVED);
        world.settle(order);

        ShopOrder settled = world.order(order);
        assertThat(settled.ledgerOrder()).isEqualTo("order-" + order);
        assertThat(settled.purchase().earnings())
                .extracting(Earning::programme)
                .containsExactly("shop");
        assertThat(world.steps(order))
                .containsExactly("created", "paid", "shipped", "received", "settling", "settled");
        assertThat(world.view(member).positions().getFirst().spendFen()).isEqualTo(20_000);
    }

    @Test
    void coins_and_wallet_are_set_aside_with_the_payment_and_used_by_the_settlement() {
        String member = world.member("mixed", 100, 80);
        String order = world.place(member, "goods", 2, 5_000, 6_000);
        assertThat(world.order(order).paid()).isEqualTo(new Parts(9_000, 5_000, 6_000));

        String payment = world.ask(member, order);
        assertThat(world.view(member).heldFen()).isEqualTo(6_000);
        assertThat(world.view(member).heldCoins()).isEqualTo(5_000);
        assertThat(world.bean(Payments.class).find(payment).amountFen()).isEqualTo(9_000);
        world.payAt(payment);
        world.bean(Fulfilment.class).ship(order, "Carrier", "T-1", "staff:test");
        world.bean(Fulfilment.class).receive(member, order);
        world.settle(order);

        assertThat(world.view(member).heldFen()).isZero();
        assertThat(world.view(member).walletFen()).isEqualTo(4_000);
        assertThat(world.view(member).coins()).isEqualTo(3_000);
        assertThat(world.view(member).heldCoins()).isZero();
    }

    @Test
    void an_order_paid_from_the_wallet_alone_needs_no_provider() {
        String member = world.member("wallet-only", 200, 0);
        String order = world.place(member, "goods", 1, 0, 10_000);

        assertThat(world.pay(member, order, "")).isEqualTo("/my/orders/" + order);
        assertThat(world.order(order).state()).isEqualTo(OrderState.PAID);
        assertThat(world.view(member).heldFen()).isEqualTo(10_000);
    }

    @Test
    void parts_that_the_wallet_no_longer_covers_are_all_paid_outside_and_nothing_is_held() {
        String member = world.member("spent", 100, 50);
        String first = world.place(member, "goods", 1, 0, 10_000);
        String second = world.place(member, "goods", 1, 5_000, 5_000);
        world.pay(member, first);

        assertThatThrownBy(() -> world.pay(member, second, "demo"))
                .isInstanceOf(OrderProblemException.class)
                .hasMessageContaining("NOT_COVERED");

        assertThat(world.order(second).paid()).isEqualTo(new Parts(10_000, 0, 0));
        assertThat(world.view(member).heldCoins()).isZero();
        world.pay(member, second);
    }

    @Test
    void the_last_item_bought_twice_at_once_goes_to_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            String sku = "last-" + round;
            world.sku(sku, "shop-goods", 1_000, 1);
            String a = world.member("last-a" + round, 0, 0);
            String b = world.member("last-b" + round, 0, 0);
            world.basket(a, sku, 1);
            world.basket(b, sku, 1);

            List<String> outcomes =
                    atOnce(List.of(() -> world.place(a, 0, 0), () -> world.place(b, 0, 0)));

            assertThat(outcomes).filteredOn(one -> one.startsWith("o2")).hasSize(1);
            assertThat(outcomes).filteredOn(one -> one.contains("OUT_OF_STOCK")).hasSize(1);
            assertThat(world.free(sku)).isZero();
        }
    }

    @Test
    void two_tabs_paying_the_same_order_lead_to_one_payment() throws Exception {
        for (int round = 0; round < 5; round++) {
            String member = world.member("tabs-" + round, 0, 0);
            String order = world.place(member, "goods", 1, 0, 0);
            Callable<String> tab = () -> world.pay(member, order, "demo");

            List<String> pages = atOnce(List.of(tab, tab));

            assertThat(pages).allMatch(page -> page.equals("/pay/" + order + "p1"));
        }
    }

    @Test
    void a_second_payment_of_the_same_order_goes_back_at_once_and_is_told() {
        String member = world.member("twice", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        String payment = world.ask(member, order);
        // The provider's word that it is closed was wrong: another is opened, and both are paid.
        world.closedAsFarAsWeKnow(payment);
        String other = world.ask(member, order);
        assertThat(other).isNotEqualTo(payment);

        Notice first = world.bean(DemoPay.class).pay(payment);
        Notice second = world.bean(DemoPay.class).pay(other);
        world.bean(Payments.class).take("demo", first);
        world.bean(Payments.class).take("demo", second);

        assertThat(world.order(order).paidBy()).isEqualTo(payment);
        assertThat(world.order(order).state()).isEqualTo(OrderState.PAID);
        assertThat(world.steps(order)).containsOnlyOnce("stray-payment");
        assertThat(world.refunds(order))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.kind()).isEqualTo(Refund.Kind.STRAY);
                    assertThat(refund.attemptId()).isEqualTo(other);
                    assertThat(refund.parts().providerFen()).isEqualTo(10_000);
                    assertThat(refund.state()).isEqualTo(Refund.State.DONE);
                });
    }

    @Test
    void double_notices_change_nothing() {
        String member = world.member("notices", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        String payment = world.ask(member, order);
        world.payAt(payment);
        var paid = world.bean(Payments.class).find(payment);

        world.payAt(payment);
        world.money(paid);
        world.money(paid);

        assertThat(world.steps(order)).containsExactly("created", "paid");
        assertThat(world.refunds(order)).isEmpty();
    }

    @Test
    void an_unpaid_order_is_closed_after_half_an_hour_and_frees_goods_coins_and_wallet() {
        String member = world.member("late", 100, 50);
        int free = world.free("other");
        String order = world.place(member, "other", 3, 1_000, 2_000);
        assertThat(world.free("other")).isEqualTo(free - 3);
        String payment = world.ask(member, order);

        world.platform.turnClock(Duration.ofMinutes(31));
        world.platform.work();

        assertThat(world.order(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(world.free("other")).isEqualTo(free);
        assertThat(world.view(member).heldFen()).isZero();
        assertThat(world.view(member).heldCoins()).isZero();
        assertThat(world.view(member).walletFen()).isEqualTo(10_000);
        assertThat(world.bean(Payments.class).find(payment).state())
                .isEqualTo(org.tidemark.server.money.payments.Payment.State.CLOSED);
    }

    @Test
    void money_that_comes_after_the_order_was_closed_goes_back_by_itself() {
        String member = world.member("after", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        String payment = world.ask(member, order);
        world.closedAsFarAsWeKnow(payment);
        assertThat(world.giveUp(order)).isTrue();

        world.payAt(payment);

        assertThat(world.order(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(world.refunds(order))
                .singleElement()
                .satisfies(refund -> assertThat(refund.state()).isEqualTo(Refund.State.DONE));
    }

    @Test
    void an_order_that_was_paid_in_its_last_moment_is_paid_and_not_closed() {
        String member = world.member("moment", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        String payment = world.ask(member, order);
        world.bean(DemoPay.class).pay(payment); // the notice is lost

        world.platform.turnClock(Duration.ofMinutes(31));
        world.platform.work();

        assertThat(world.order(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void a_paid_order_that_is_not_shipped_is_cancelled_by_its_buyer_to_the_fen() {
        String member = world.member("cancel", 100, 50);
        int free = world.free("other");
        String order = world.place(member, "other", 3, 1_000, 2_000);
        world.pay(member, order);

        world.bean(Refunding.class).cancelPaid(member, order);

        assertThat(world.order(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(world.order(order).left()).isEqualTo(Parts.NONE);
        Refund refund = world.refunds(order).getFirst();
        assertThat(refund.state()).isEqualTo(Refund.State.DONE);
        assertThat(refund.parts()).isEqualTo(world.order(order).paid());
        assertThat(world.view(member).walletFen()).isEqualTo(10_000);
        assertThat(world.view(member).coins()).isEqualTo(5_000);
        assertThat(world.view(member).heldCoins()).isZero();
        assertThat(world.free("other")).isEqualTo(free);
    }

    @Test
    void shipping_and_cancelling_at_once_is_one_of_the_two() throws Exception {
        for (int round = 0; round < 5; round++) {
            String member = world.member("race-" + round, 0, 0);
            String order = world.place(member, "goods", 1, 0, 0);
            world.pay(member, order);

            List<String> outcomes =
                    atOnce(
                            List.of(
                                    () -> {
                                        world.bean(Refunding.class).cancelPaid(member, order);
                                        return "cancelled";
                                    },
                                    () -> {
                                        world.bean(Fulfilment.class)
                                                .ship(order, "C", "T", "staff:test");
                                        return "shipped";
                                    }));

            assertThat(outcomes).filteredOn(one -> one.contains("STATE")).hasSize(1);
            boolean closed = world.order(order).state() == OrderState.CLOSED;
            assertThat(world.refunds(order)).hasSize(closed ? 1 : 0);
        }
    }

    @Test
    void what_nobody_confirms_is_received_by_itself_ten_days_after_shipping() {
        String member = world.member("silent", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        world.pay(member, order);
        world.bean(Fulfilment.class).ship(order, "Carrier", "T-1", "staff:test");

        world.platform.turnClock(Duration.ofDays(9));
        world.platform.work();
        assertThat(world.order(order).state()).isEqualTo(OrderState.SHIPPED);
        world.platform.turnClock(Duration.ofDays(1));
        world.platform.work();
        assertThat(world.order(order).state()).isEqualTo(OrderState.RECEIVED);
        world.settle(order);
    }

    @Test
    void delivery_is_a_line_of_its_own_and_free_where_no_tariff_says_otherwise() {
        FreightStore tariffs = world.bean(FreightStore.class);
        String member = world.member("freight", 0, 0);
        tariffs.keep(new FreightTariff(44, 800, 500, 200, 500, 50_000));
        try {
            String order = world.place(member, "goods", 3, 0, 0);
            assertThat(world.order(order).totalFen()).isEqualTo(30_000 + 1_200);
            assertThat(world.order(order).lines().getLast().offer()).isEqualTo("freight");
            world.deliver(member, order);
            world.settle(order);
            assertThat(world.view(member).positions().getFirst().spendFen()).isEqualTo(30_000);
        } finally {
            world.bean(JdbcClient.class).sql("DELETE FROM platform.freight_tariff").update();
        }
        String free = world.place(member, "goods", 3, 0, 0);
        assertThat(world.order(free).totalFen()).isEqualTo(30_000);
    }

    /** What each of them gave, or what it refused with. */
    private static List<String> atOnce(List<Callable<String>> work) throws Exception {
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<String> one : threads.invokeAll(work)) {
                try {
                    outcomes.add(one.get());
                } catch (java.util.concurrent.ExecutionException refused) {
                    outcomes.add(refused.getCause().getMessage());
                }
            }
        }
        return outcomes;
    }
}
