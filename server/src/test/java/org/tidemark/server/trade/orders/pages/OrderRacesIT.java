package org.tidemark.server.trade.orders.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.UnsurePay;
import org.tidemark.server.trade.orders.checkout.Checkout;
import org.tidemark.server.trade.purchases.run.Paying;
import org.tidemark.server.trade.purchases.store.PurchaseLists;

/** Many requests at once, on a real platform: nobody gets for a part what costs the whole. */
class OrderRacesIT {

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("order-races");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void five_orders_paid_at_once_from_one_wallet_count_only_what_the_ledger_holds()
            throws Exception {
        world.sku("tea", "shop-goods", 18_400, 1_000);
        for (int round = 0; round < 5; round++) {
            String member = world.member("purse-" + round, 150, 0);
            List<String> orders = new ArrayList<>();
            List<Callable<String>> requests = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String order = world.place(member, "tea", 1, 0, 9_000);
                orders.add(order);
                for (int again = 0; again < 4; again++) {
                    requests.add(() -> world.pay(member, order, "demo"));
                }
            }

            atOnce(requests);

            long counted = 0;
            for (String order : orders) {
                ShopOrder now = world.order(order);
                counted += now.left().walletFen();
                assertThat(now.left().amountFen()).isEqualTo(18_400);
                assertThat(
                                now.purchase()
                                        .heldFen(
                                                org.tidemark.engine.command.Command.HoldAsset
                                                        .MONEY))
                        .isEqualTo(now.left().walletFen());
            }
            assertThat(counted).isEqualTo(9_000).isEqualTo(world.view(member).heldFen());
        }
    }

    @Test
    void a_checkout_that_is_sent_thirty_times_is_one_order() throws Exception {
        String member = world.member("eager", 0, 0);
        world.basket(member, "goods", 2);
        Checkout checkout = world.bean(Checkout.class);
        List<String> shown =
                checkout
                        .draft(member, OrdersWorld.ADDRESS, 0, 0, Language.EN)
                        .disclosures()
                        .stream()
                        .map(ShownDisclosure::id)
                        .toList();
        String form = checkout.submission();
        int free = world.free("goods");
        List<Callable<String>> posts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            posts.add(() ->
                    checkout.place(form, member, OrdersWorld.ADDRESS, 0, 0, shown, Language.EN));
        }

        Set<String> numbers = new HashSet<>(atOnce(posts));

        assertThat(numbers).filteredOn(one -> one.startsWith("o2")).hasSize(1);
        assertThat(world.free("goods")).isEqualTo(free - 2);
        assertThat(world.bean(OrderList.class).open(member)).hasSize(1);
    }

    @Test
    void thirty_forms_of_one_basket_are_one_order_too() throws Exception {
        String member = world.member("forms", 0, 0);
        world.basket(member, "goods", 1);
        Checkout checkout = world.bean(Checkout.class);
        List<String> shown =
                checkout
                        .draft(member, OrdersWorld.ADDRESS, 0, 0, Language.EN)
                        .disclosures()
                        .stream()
                        .map(ShownDisclosure::id)
                        .toList();
        List<Callable<String>> posts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String form = checkout.submission();
            posts.add(() ->
                    checkout.place(form, member, OrdersWorld.ADDRESS, 0, 0, shown, Language.EN));
        }

        atOnce(posts);

        assertThat(world.bean(OrderList.class).open(member)).hasSize(1);
    }

    @Test
    void unpaid_orders_keep_only_so_many_pieces_from_others() {
        String member = world.member("hoarder", 0, 0);
        world.place(member, "goods", 150, 0, 0);

        assertThatThrownBy(() -> world.place(member, "other", 51, 0, 0))
                .hasMessageContaining("TOO_MANY");
        world.platform
                .member(member)
                .post("/basket/change", Map.of("sku", "other", "quantity", "50"));
        world.place(member, 0, 0);
    }

    /** What each of them gave, or what it refused with. */
    @Test
    void a_notice_with_a_wrong_amount_leaves_the_order_unpaid_and_calls_a_person() {
        UnsurePay unsure = world.bean(UnsurePay.class);
        String member = world.member("amount", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        String payment = world.ask(member, order, "unsure");
        unsure.tooMuchFen = -1;
        assertThatThrownBy(() -> world.bean(Payments.class).take("unsure", unsure.pay(payment)))
                .isInstanceOf(NoticeRefusedException.class);
        unsure.tooMuchFen = 0;

        assertThat(world.order(order).state()).isEqualTo(OrderState.CREATED);
        assertThat(world.check(order)).isEqualTo(Paying.Word.DISPUTED);
        world.platform.turnClock(Duration.ofMinutes(31));
        world.platform.work();
        assertThat(world.order(order).state()).isEqualTo(OrderState.CREATED);
        assertThat(world.order(order).trouble()).startsWith("disputed-payment");
        assertThat(world.bean(PurchaseLists.class).lookedAt(100))
                .extracting(kept -> kept.purchase().number().text())
                .contains(order);
    }

    private static List<String> atOnce(List<Callable<String>> work) throws Exception {
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<String> one : threads.invokeAll(work)) {
                try {
                    outcomes.add(one.get());
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(OrderProblemException.class);
                    outcomes.add(refused.getCause().getMessage());
                }
            }
        }
        return outcomes;
    }
}
