package org.tidemark.server.trade.orders.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.UnsurePay;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Back;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.GiveBack;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.run.LedgerDesk;
import org.tidemark.server.trade.purchases.run.LedgerOrders;
import org.tidemark.server.trade.purchases.store.Kept;
import org.tidemark.server.trade.purchases.store.PurchaseStore;
import org.tidemark.server.web.pictures.PictureKit;

/** What goes back, on a real platform: before the settlement, after it, and when things fail. */
class OrderRefundIT {

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("order-refunds");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_returned_line_with_coins_and_wallet_frees_its_own_and_the_rest_settles() {
        String member = world.member("line", 200, 100);
        world.basket(member, "goods", 1);
        world.basket(member, "other", 2);
        String order = world.place(member, 6_000, 7_000);
        assertThat(world.order(order).lines())
                .extracting(PurchaseLine::paid)
                .containsExactly(new Parts(0, 5_000, 5_000), new Parts(3_666, 1_000, 2_000));
        world.deliver(member, order);
        int free = world.free("other");

        String asked =
                world.bean(Returns.class).ask(member, order, Map.of(2, 2), 0, "broken", List.of());
        assertThat(world.order(order).state()).isEqualTo(OrderState.IN_RETURN);
        world.bean(Returns.class).approve(asked, true, false, "", "staff:test");
        world.bean(Returns.class).refund(asked, false, true, "", "staff:test");

        assertThat(returned(asked).state()).isEqualTo(ReturnState.REFUNDED);
        assertThat(world.order(order).state()).isEqualTo(OrderState.RECEIVED);
        assertThat(world.order(order).left()).isEqualTo(new Parts(0, 5_000, 5_000));
        assertThat(world.view(member).heldFen()).isEqualTo(5_000);
        assertThat(world.view(member).heldCoins()).isEqualTo(5_000);
        assertThat(world.free("other")).isEqualTo(free + 2);
        world.settle(order);
        assertThat(world.view(member).walletFen()).isEqualTo(15_000);
        assertThat(world.view(member).coins()).isEqualTo(5_000);
        assertThat(world.view(member).heldFen()).isZero();
    }

    @Test
    void a_return_that_is_refused_is_as_it_was_typed() {
        String member = world.member("typed", 0, 0);
        String order = world.place(member, "goods", 3, 0, 0);
        world.deliver(member, order);
        Visitor me = world.platform.member(member);
        String path = "/my/orders/" + order + "/return";
        byte[] large = new byte[PictureKit.MOST_BYTES + 1];
        for (byte[] photo : List.of(new byte[] {1}, large)) {
            Map<String, String> typed =
                    Map.of("quantity-1", "2", "amount", "0.17", "reason", "Broken & wet");
            Answer refused = me.upload(path, typed, "photos", photo, "a.jpg");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.http().body())
                    .contains("name=\"quantity-1\"", "value=\"2\"", "value=\"0.17\"")
                    .contains(">Broken &amp; wet</textarea>", "id=\"problem\"")
                    .contains(PictureKit.MOST_MEGABYTES + " MB");
        }
        Answer half = me.post(path, Map.of("quantity-1", "two", "reason", "Broken"));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.http().body()).contains(">Broken</textarea>", "value=\"two\"");
        assertThat(world.order(order).state()).isNotEqualTo(OrderState.IN_RETURN);
    }

    @Test
    void a_part_of_a_line_goes_back_and_its_holds_shrink_to_what_the_ledger_takes() {
        String member = world.member("part", 200, 100);
        String order = world.place(member, "goods", 1, 5_000, 2_000);
        world.deliver(member, order);

        String asked =
                world.bean(Returns.class)
                        .ask(member, order, Map.of(1, 1), 6_000, "scratched", List.of());
        world.bean(Returns.class).approve(asked, false, false, "keep it", "staff:test");

        // Of 40.00 that are left, coins may pay half: 30.00 of them go back before the wallet.
        assertThat(world.order(order).left()).isEqualTo(new Parts(0, 2_000, 2_000));
        assertThat(world.view(member).heldCoins()).isEqualTo(2_000);
        assertThat(world.view(member).heldFen()).isEqualTo(2_000);
        world.settle(order);
        assertThat(world.view(member).coins()).isEqualTo(8_000);
        assertThat(world.view(member).walletFen()).isEqualTo(18_000);
    }

    @Test
    void an_order_of_which_all_goes_back_is_closed_and_never_settles() {
        String member = world.member("whole", 0, 0);
        String order = world.place(member, "goods", 2, 0, 0);
        world.deliver(member, order);

        String asked =
                world.bean(Returns.class).ask(member, order, Map.of(1, 2), 0, "wrong", List.of());
        world.bean(Returns.class).approve(asked, false, false, "", "staff:test");

        assertThat(world.order(order).state()).isEqualTo(OrderState.CLOSED);
        world.platform.turnClock(Duration.ofDays(9));
        world.platform.work();
        assertThat(world.order(order).ledgerOrder()).isEmpty();
    }

    @Test
    void a_withdrawn_or_refused_return_lets_the_order_go_on_and_settle() {
        String member = world.member("withdraw", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        world.deliver(member, order);
        Returns returns = world.bean(Returns.class);

        String first = returns.ask(member, order, Map.of(1, 1), 0, "changed my mind", List.of());
        world.platform.turnClock(Duration.ofDays(20));
        world.platform.work();
        assertThat(world.order(order).state()).isEqualTo(OrderState.IN_RETURN);
        returns.withdraw(member, first);
        assertThat(returned(first).state()).isEqualTo(ReturnState.WITHDRAWN);
        assertThatThrownBy(() -> returns.ask(member, order, Map.of(1, 1), 0, "again", List.of()))
                .hasMessageContaining("TOO_LATE");
        world.platform.work();
        assertThat(world.order(order).state()).isEqualTo(OrderState.SETTLED);
    }

    @Test
    void random_returns_leave_to_the_fen_what_was_paid_less_what_went_back_by_source() {
        Random chance = new Random(7);
        for (int round = 0; round < 12; round++) {
            String member = world.member("random-" + round, 300, 200);
            world.basket(member, "goods", 1 + chance.nextInt(2));
            world.basket(member, "other", 1 + chance.nextInt(4));
            long coins = chance.nextLong(5_001);
            long wallet = chance.nextLong(8_001);
            String order = world.place(member, coins, wallet);
            Parts paid = world.order(order).paid();
            world.deliver(member, order);
            for (int returns = chance.nextInt(3); returns > 0; returns--) {
                returnSome(chance, member, order);
            }
            boolean closed = world.order(order).state() == OrderState.CLOSED;
            if (!closed) {
                world.settle(order);
            }
            Parts back =
                    world.refunds(order).stream()
                            .map(Refund::parts)
                            .reduce(Parts.NONE, Parts::plus);
            Parts left = world.order(order).left();
            assertThat(back.plus(left)).isEqualTo(paid);
            assertThat(world.view(member).walletFen()).isEqualTo(30_000 - left.walletFen());
            assertThat(world.view(member).coins()).isEqualTo(20_000 - left.coinsFen());
            assertThat(world.view(member).heldFen()).isZero();
            assertThat(world.view(member).heldCoins()).isZero();
        }
    }

    private static void returnSome(Random chance, String member, String order) {
        ShopOrder now = world.order(order);
        if (now.state() != OrderState.RECEIVED) {
            return;
        }
        List<PurchaseLine> open =
                now.lines().stream().filter(line -> line.quantityLeft() > 0).toList();
        PurchaseLine line = open.get(chance.nextInt(open.size()));
        int pieces = 1 + chance.nextInt(line.quantityLeft());
        long worth = Math.min(line.leftFen(), pieces * line.unitFen());
        long part = chance.nextBoolean() ? 0 : 1 + chance.nextLong(worth);
        String asked =
                world.bean(Returns.class)
                        .ask(member, order, Map.of(line.line(), pieces), part, "why", List.of());
        world.bean(Returns.class).approve(asked, false, false, "", "staff:test");
    }

    @Test
    void a_refund_after_a_redemption_is_what_the_ledger_says_and_only_that_goes_outside() {
        String member = world.member("redeem", 0, 0);
        String other = world.member("redeem-other", 0, 0);
        String order = world.place(member, "goods", 3, 0, 0);
        world.deliver(member, order);
        world.settle(order);
        String later = world.place(other, "goods", 5, 0, 0);
        world.deliver(other, later);
        world.settle(later);
        world.post(
                "/redemptions",
                """
                {"id":"sell-redeem","member":"redeem","programme":"shop","points":"all"}\
                """);
        long walletBefore = world.view(member).walletFen();

        world.bean(Refunding.class)
                .afterSettlement(order, 30_000, "redeem-test", "all of it is broken");
        String refund = world.refunds(order).getLast().id();

        Refund done = world.refund(refund);
        assertThat(done.state()).isEqualTo(Refund.State.DONE);
        assertThat(done.cuts())
                .singleElement()
                .satisfies(cut -> assertThat(cut.rule()).isEqualTo("missing-points"));
        long cut = done.cuts().getFirst().amountFen();
        assertThat(cut).isPositive();
        assertThat(done.backFen()).isEqualTo(30_000 - cut);
        Parts recorded = reversalOf(refund, order);
        assertThat(done.parts().providerFen()).isEqualTo(recorded.providerFen());
        assertThat(world.view(member).walletFen() - walletBefore)
                .isEqualTo(recorded.walletFen())
                .isEqualTo(done.parts().walletFen());
        assertThat(sentBackBy(refund)).isEqualTo(recorded.providerFen());
    }

    /** What the ledger's own record says: the same command again is a repetition. */
    private static Parts reversalOf(String refund, String order) {
        Purchase purchase = world.order(order).purchase();
        PurchaseEvent again =
                world.bean(LedgerDesk.class)
                        .reverse(
                                LedgerOrders.reverse(purchase, refund, 30_000),
                                refund,
                                purchase.buyer());
        return ((PurchaseEvent.Reversed) again).parts();
    }

    private static long sentBackBy(String refund) {
        return world.bean(JdbcClient.class)
                .sql(
                        "SELECT refund_fen FROM platform.payment_refund"
                                + " WHERE refund_id = ? AND status = 'DONE'")
                .param(refund)
                .query(Long.class)
                .single();
    }

    @Test
    void more_than_is_left_of_a_settled_order_is_not_refunded() {
        String member = world.member("over", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        world.deliver(member, order);
        world.settle(order);
        Refunding refunding = world.bean(Refunding.class);
        refunding.afterSettlement(order, 4_000, "over-test", "a part");

        assertThatThrownBy(() -> refunding.afterSettlement(order, 6_001, "over-test", "more"))
                .hasMessageContaining("AMOUNT");
        refunding.afterSettlement(order, 6_000, "over-test", "the rest");
        assertThat(world.refunds(order)).extracting(Refund::state).containsOnly(Refund.State.DONE);
    }

    @Test
    void refunds_of_a_day_above_the_limit_wait_for_a_second_person_however_small_each_is() {
        String member = world.member("small-pieces", 0, 0);
        Refunding refunding = world.bean(Refunding.class);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String order = world.place(member, "goods", 2, 0, 0);
            world.deliver(member, order);
            world.settle(order);
            orders.add(order);
        }
        for (String order : orders.subList(0, 2)) {
            assertThat(refunding.afterSettlement(order, 20_000, "pieces-1", "broken"))
                    .isInstanceOf(ApprovalAnswer.Done.class);
        }
        assertThat(refunding.afterSettlement(orders.get(2), 10_001, "pieces-1", "broken"))
                .as("with what he has refunded today it is too much for one")
                .isInstanceOf(ApprovalAnswer.Waits.class);
        assertThat(refunding.afterSettlement(orders.get(3), 20_000, "pieces-2", "broken"))
                .as("nor does another give it to the same buyer alone")
                .isInstanceOf(ApprovalAnswer.Waits.class);
        assertThat(world.refunds(orders.get(2))).isEmpty();

        Approvals approvals = world.bean(Approvals.class);
        String waits =
                approvals.waiting().stream()
                        .filter(one -> one.proposedBy().equals("pieces-1"))
                        .map(Approval::id)
                        .findFirst()
                        .orElseThrow();
        assertThat(approvals.agree(waits, "pieces-2", false))
                .isInstanceOf(ApprovalAnswer.Done.class);
        world.platform.work();
        assertThat(world.refunds(orders.get(2)))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.state()).isEqualTo(Refund.State.DONE);
                    assertThat(refund.askedFen()).isEqualTo(10_001);
                });
    }

    @Test
    void what_is_not_left_when_the_second_agrees_is_not_refunded() {
        String member = world.member("overtaken", 0, 0);
        String order = world.place(member, "goods", 6, 0, 0);
        world.deliver(member, order);
        world.settle(order);
        Refunding refunding = world.bean(Refunding.class);
        refunding.afterSettlement(order, 60_000, "late-1", "all of it");
        refunding.afterSettlement(order, 100, "late-2", "a scratch");
        Approvals approvals = world.bean(Approvals.class);
        Approval waits =
                approvals.waiting().stream()
                        .filter(one -> one.proposedBy().equals("late-1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(approvals.agree(waits.id(), "late-2", false))
                .isEqualTo(new ApprovalAnswer.Overtaken("purchases.refund.AMOUNT"));
        assertThat(world.refunds(order)).hasSize(1);
        assertThat(approvals.find(waits.id()).orElseThrow().state())
                .isEqualTo(ApprovalState.REFUSED);
    }

    @Test
    void a_provider_that_is_down_is_told_when_asked_and_a_refund_waits_for_it() {
        UnsurePay unsure = world.bean(UnsurePay.class);
        String member = world.member("down", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        String payment = world.ask(member, order, "unsure");
        unsure.down = true;
        // Another provider can only be chosen once the first one says that it was not paid.
        assertThatThrownBy(() -> world.pay(member, order, "demo")).hasMessageContaining("PROVIDER");
        assertThat(world.order(order).state()).isEqualTo(OrderState.CREATED);
        unsure.down = false;
        world.bean(Payments.class).take("unsure", unsure.pay(payment));
        assertThat(world.order(order).state()).isEqualTo(OrderState.PAID);

        unsure.down = true;
        world.bean(Refunding.class).cancelPaid(member, order);
        Refund waiting = world.refunds(order).getFirst();
        assertThat(waiting.state()).isEqualTo(Refund.State.PLANNED);
        assertThat(world.troubles(order)).anyMatch(one -> one.startsWith("not-answered"));
        unsure.down = false;
        world.platform.turnClock(Duration.ofMinutes(6));
        world.platform.work();
        assertThat(world.refunds(order).getFirst().state()).isEqualTo(Refund.State.DONE);
    }

    @Test
    void a_settlement_that_was_interrupted_is_repeated_and_settles_once() {
        String member = world.member("crash", 100, 50);
        String order = world.place(member, "goods", 2, 4_000, 5_000);
        world.deliver(member, order);
        world.platform.turnClock(Duration.ofDays(8));
        // The command reached the ledger, and the platform stopped before it noted it.
        world.bean(LedgerDesk.class).settle(LedgerOrders.order(world.order(order).purchase()));
        long spend = world.view(member).positions().getFirst().spendFen();

        world.platform.work();

        assertThat(world.order(order).state()).isEqualTo(OrderState.SETTLED);
        assertThat(world.view(member).positions().getFirst().spendFen()).isEqualTo(spend);
        assertThat(world.view(member).walletFen()).isEqualTo(5_000);
    }

    @Test
    void a_refused_settlement_waits_for_a_person_who_closes_it_with_a_refund() {
        String member = world.member("refused", 100, 0);
        String order = world.place(member, "goods", 1, 0, 4_000);
        world.deliver(member, order);
        // Somebody took the hold away behind the platform's back.
        world.post("/voids", "{\"id\":\"taken\",\"hold\":\"" + order + "-1-w\"}");
        world.platform.turnClock(Duration.ofDays(8));
        world.platform.work();

        ShopOrder refused = world.order(order);
        assertThat(refused.state()).isEqualTo(OrderState.SETTLING);
        assertThat(refused.trouble()).startsWith("hold-ended");
        long steps = world.steps(order).size();
        world.platform.work();
        assertThat(world.steps(order)).hasSize((int) steps);
        world.again(order);
        assertThat(world.order(order).trouble()).startsWith("hold-ended");
        assertThat(world.order(order).purchase().progress().settleTry()).isEqualTo(2);

        world.bean(Refunding.class).closeByStaff(order, "staff:test", "cannot be settled");
        assertThat(world.order(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(world.view(member).walletFen()).isEqualTo(10_000);
        assertThat(world.refunds(order).getFirst().state()).isEqualTo(Refund.State.DONE);
    }

    @Test
    void what_was_planned_and_not_done_is_done_by_the_job() {
        String member = world.member("half", 100, 50);
        String order = world.place(member, "goods", 1, 3_000, 3_000);
        world.deliver(member, order);
        // It was decided and written down; the platform stopped before it was carried out.
        PurchaseStore store = world.bean(PurchaseStore.class);
        PurchaseNumber number = new PurchaseNumber(order);
        GiveBack give =
                new GiveBack(
                        "refund-half",
                        "",
                        List.of(new Back(1, 0, 8_000)),
                        "staff:test",
                        "stopped in between");
        store.together(() -> {
            Kept now = store.locked(number).orElseThrow();
            return store.keep(now, now.purchase().on(give, store.now()), 0);
        });
        assertThat(world.view(member).heldFen()).isEqualTo(3_000);

        world.platform.work();

        assertThat(world.refund("refund-half").state()).isEqualTo(Refund.State.DONE);
        assertThat(world.order(order).left()).isEqualTo(new Parts(0, 0, 2_000));
        assertThat(world.view(member).heldFen()).isEqualTo(2_000);
        assertThat(world.view(member).heldCoins()).isZero();
        world.settle(order);
    }

    private static ShopReturn returned(String number) {
        return world.bean(ReturnStore.class).find(number).orElseThrow();
    }
}
