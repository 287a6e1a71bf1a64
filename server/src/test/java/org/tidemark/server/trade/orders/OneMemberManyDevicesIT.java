package org.tidemark.server.trade.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.LedgerAudit;
import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.server.Forms;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.money.payments.PayerPlace;
import org.tidemark.server.money.payments.PaymentScene;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Hold;

/**
 * One member at many devices pays several orders from one wallet, takes money out, redeems and
 * gives orders up, all at once: what is shipped is paid, every hold has one owner. More rounds:
 * {@code -Dtidemark.rounds=}; another order of things: {@code -Dtidemark.firstSeed=}.
 */
class OneMemberManyDevicesIT {

    private static final int ROUNDS = Integer.getInteger("tidemark.rounds", 12);
    private static final long FIRST_SEED = Long.getLong("tidemark.firstSeed", 0);
    private static final int DEVICES = 4;
    private static final int ORDERS = 4;
    private static final int COINS_FEN = 1_000;
    private static final int WALLET_FEN = 8_000;

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        System.setProperty("tidemark.payouts.demo", "true");
        world = OrdersWorld.open("many-devices");
        System.clearProperty("tidemark.payouts.demo");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void whatever_is_done_at_once_what_is_shipped_is_paid_and_every_hold_has_one_owner()
            throws Exception {
        Set<Integer> answers = new HashSet<>();
        int paid = 0;
        int withdrawals = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed++) {
            String member = member("devices-" + seed);
            List<String> orders = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                orders.add(world.place(member, "goods", 1, COINS_FEN, WALLET_FEN));
            }
            answers.addAll(atOnce(storm(member, orders, new Random(seed))));
            payOutside(orders);
            world.platform.work();
            withdrawals += withdrawals(member).size();
            paid += deliver(member, orders, "seed " + seed);
        }
        assertThat(answers).as("nothing fails").allMatch(status -> status < 500);
        assertThat(paid).as("orders paid").isPositive();
        assertThat(withdrawals).as("withdrawals asked for").isPositive();
    }

    private static String member(String id) {
        world.member(id, 150, 80);
        world.post(
                "/orders",
                """
                {"id":"own-%1$s","member":"%1$s",\
                "lines":[{"offer":"shop-goods","amount":"300.00"}]}\
                """
                        .formatted(id));
        world.bean(JdbcClient.class)
                .sql(
                        """
                        INSERT INTO platform.account (member_id, state, invite_code, terms_version,
                            terms_agreed_at, created_at, enrolled, verified_at)
                        VALUES (?, 'OPEN', ?, '1', '2026-01-01', '2026-01-01', true, '2026-01-02')
                        """)
                .params(id, "code-" + id)
                .update();
        Answer named =
                world.platform.member(id).post("/my/withdrawals/payee", Map.of("kind", "DEMO"));
        assertThat(named.status()).isEqualTo(302);
        return id;
    }

    /** Everything that is sent at once, each from one of the devices. */
    private static List<Callable<Answer>> storm(String member, List<String> orders, Random chance) {
        List<Visitor> devices = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            Visitor device = world.platform.member(member);
            devices.add(device);
            devices.add(device.at(world.platform)); // the same session, copied
        }
        List<Callable<Answer>> storm = new ArrayList<>();
        for (String order : orders) {
            for (int i = 0; i < 3; i++) {
                Visitor device = devices.get(chance.nextInt(devices.size()));
                storm.add(() ->
                        device.post("/my/orders/" + order + "/pay", Map.of("provider", "demo")));
            }
        }
        Visitor giving = devices.get(chance.nextInt(devices.size()));
        String given = orders.get(chance.nextInt(orders.size()));
        storm.add(() -> giving.post("/my/orders/" + given + "/cancel", Map.of()));
        for (int i = 0; i < 2; i++) {
            Visitor device = devices.get(chance.nextInt(devices.size()));
            Map<String, String> asked = withdrawal(device);
            storm.add(() -> device.post("/my/withdrawals", asked));
            Map<String, String> redeemed =
                    Map.of(
                            "programme", "shop",
                            "points", "20",
                            "key", UUID.randomUUID().toString(),
                            "payoutFen", "0");
            storm.add(() -> device.post("/my/redeem", redeemed));
        }
        Collections.shuffle(storm, chance);
        return storm;
    }

    private static Map<String, String> withdrawal(Visitor device) {
        Answer numbered = device.get("/my/withdrawals/check?amount=60.00");
        assertThat(numbered.status()).as(numbered.http().body()).isEqualTo(302);
        String page = numbered.http().headers().firstValue("Location").orElseThrow();
        Answer shown = device.get(page.substring(page.indexOf("/my/")));
        assertThat(shown.status()).as(shown.http().body()).isEqualTo(200);
        return Forms.one(shown.http().body(), "/my/withdrawals").values();
    }

    private static List<Integer> atOnce(List<Callable<Answer>> storm) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(storm.size())) {
            for (Future<Answer> one : threads.invokeAll(storm)) {
                answers.add(one.get().status());
            }
        }
        return answers;
    }

    private static void payOutside(List<String> orders) {
        for (String order : orders) {
            for (Attempt attempt : world.order(order).purchase().attempts()) {
                if (attempt.state() == Attempt.State.OPEN) {
                    world.bean(Payments.class)
                            .lead(
                                    attempt.id(),
                                    new PayerPlace(PaymentScene.DESKTOP_BROWSER, "", ""));
                    world.payAt(attempt.id());
                }
            }
        }
    }

    private static List<String> withdrawals(String member) {
        return world.bean(JdbcClient.class)
                .sql("SELECT number FROM platform.withdrawal WHERE member_id = ? AND NOT booked")
                .param(member)
                .query(String.class)
                .list();
    }

    /** Checks what is held, then ships and settles what is paid; gives how many that were. */
    private static int deliver(String member, List<String> orders, String run) {
        List<OpenHold> held = held(member);
        List<String> owners = new ArrayList<>();
        List<String> paid = new ArrayList<>();
        for (String number : orders) {
            ShopOrder order = world.order(number);
            long money = 0;
            long coins = 0;
            for (Hold hold : order.purchase().holds()) {
                if (hold.state() == Hold.State.PLACED) {
                    owners.add(hold.id());
                    money += hold.asset() == HoldAsset.MONEY ? hold.amountFen() : 0;
                    coins += hold.asset() == HoldAsset.COINS ? hold.amountFen() : 0;
                }
            }
            if (order.state() == OrderState.PAID) {
                paid.add(number);
                assertThat(money)
                        .as("%s, money of %s", run, number)
                        .isEqualTo(order.paid().walletFen());
                assertThat(coins)
                        .as("%s, coins of %s", run, number)
                        .isEqualTo(order.paid().coinsFen());
            }
        }
        withdrawals(member).forEach(number -> owners.addAll(List.of(number + "n", number + "f")));
        assertThat(owners).as(run).doesNotHaveDuplicates();
        assertThat(held).as(run).extracting(OpenHold::name).isSubsetOf(owners);
        MemberView view = world.view(member);
        assertThat(view.walletFen()).as(run).isNotNegative();
        assertThat(view.heldFen()).as(run).isEqualTo(sum(held, HoldAsset.MONEY));
        assertThat(view.heldCoins()).as(run).isEqualTo(sum(held, HoldAsset.COINS));
        for (String order : paid) {
            world.bean(Fulfilment.class).ship(order, "Carrier", "T-1", "staff:test");
            world.bean(Fulfilment.class).receive(member, order);
        }
        if (!paid.isEmpty()) {
            world.settle(paid.getFirst());
        }
        assertThat(paid)
                .as(run)
                .allMatch(order -> world.order(order).state() == OrderState.SETTLED);
        assertThat(world.bean(LedgerClient.class).<List<?>>read(LedgerAudit::violations))
                .as(run)
                .isEmpty();
        return paid.size();
    }

    private static List<OpenHold> held(String member) {
        return world.bean(LedgerClient.class)
                .read(view -> {
                    int index = view.memberIndex(member);
                    return view.openHolds().stream()
                            .filter(hold -> hold.member() == index)
                            .toList();
                });
    }

    private static long sum(List<OpenHold> holds, HoldAsset asset) {
        return holds.stream()
                .filter(hold -> hold.asset() == asset)
                .mapToLong(OpenHold::amount)
                .sum();
    }
}
