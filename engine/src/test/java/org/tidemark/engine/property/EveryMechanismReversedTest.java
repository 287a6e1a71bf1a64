package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.reverse;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Commands.OrderBuilder;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.FullPlan;
import org.tidemark.engine.fixture.TestLedger;

/**
 * With every mechanism at once: when all orders are refunded (SPEC 5.5), what is left is what
 * conservation says. Nobody redeems and no cap is reached; some refunds come in parts, in between.
 *
 * <ul>
 *   <li>Goods, rewards, agents' and leaders' shares, points, contribution and coins are as if
 *       nothing had been. Funds hold nothing, or what no part of an order reached any more.
 *   <li>A member has in his wallet what he did not get back from outside, and besides what a fund
 *       paid him at the close of a day, less at most the ad points that were released to him.
 *   <li>The platform bears the rest: pool and orphan account keep what rounding left there.
 * </ul>
 */
final class EveryMechanismReversedTest {

    private static final int RUNS = 25;
    private static final int ORDERS = 30;
    private static final String[] MEMBERS = {"m0", "m1", "m2", "m3", "m4"};

    private final Map<String, Long> fromOutsideFen = new TreeMap<>();
    private final Map<String, Long> paidAtCloseFen = new TreeMap<>();
    private final Map<String, Long> releasedFen = new TreeMap<>();

    @Test
    void refunding_every_order_leaves_every_account_where_conservation_says() {
        for (long seed = 0; seed < RUNS; seed++) {
            TestLedger test = run(new Dice(seed), false);
            assertThat(paidAtCloseFen).isEmpty();
            compareMembers(test, seed);
            compareAccounts(test.view(), seed);
            assertThat(fundsFen(test.view())).as("funds, seed %s", seed).isZero();
        }
    }

    @Test
    void what_the_closes_of_days_paid_out_stays_paid() {
        for (long seed = 0; seed < RUNS; seed++) {
            TestLedger test = run(new Dice(seed), true);
            assertThat(paidAtCloseFen).as("seed %s", seed).isNotEmpty();
            compareMembers(test, seed);
            compareAccounts(test.view(), seed);
        }
    }

    private TestLedger run(Dice dice, boolean closesDays) {
        TestLedger test = new TestLedger(FullPlan.build());
        test.accepts(enrol("m0"), enrol("m1", "m0"), enrol("m2", "m1"), enrol("m3", "m2"));
        test.accepts(enrol("m4", "m0"), registerStore("s0", "m2", "m3"));
        test.accepts(
                new Command.AppointAgent(Header.of("agent", AT), "m4", "44"),
                new Command.AppointLeader(Header.of("leader", AT), "seed", "m0", "leader"),
                new Command.SetWeight(Header.of("weight", AT), "seed", "m1", "founders", 1),
                new Command.IssueCoins(Header.of("coins", AT), "m3", 1_000_000, "debt"));
        if (closesDays) {
            test.accepts(new Command.DepositAdIncome(Header.of("ads", AT), "seed", 100_000));
        }
        for (int i = 0; i < ORDERS; i++) {
            test.accepts(order(dice, i));
            if (dice.percent(40)) {
                test.execute(reverse("r" + i, "o" + dice.below(i + 1), dice.between(1, 9_000)));
            }
            if (closesDays && i % 10 == 9) {
                close(test, i / 10, dice);
            }
        }
        for (int i = 0; i < ORDERS; i++) {
            test.execute(reverse("last" + i, "o" + i));
        }
        assertThat(test.events()).noneMatch(event -> event.type() == EventType.CAP_EXIT);
        follow(test);
        return test;
    }

    private static Command order(Dice dice, int number) {
        OrderBuilder order = orderOf("o" + number, dice.oneOf(MEMBERS));
        order.store(dice.percent(50) ? "s0" : Command.NONE);
        order.line("goods", dice.between(1, 9_999)).line("goods", dice.between(1, 999));
        Command.Order built = (Command.Order) order.build();
        if (built.member().equals("m3")) {
            order.line("goods", 200, dice.between(0, 100));
        }
        return order.build();
    }

    private static void close(TestLedger test, int number, Dice dice) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(number);
        for (String member : MEMBERS) {
            if (dice.percent(60)) {
                String id = member + "-" + number;
                test.accepts(
                        new Command.CompleteTasks(
                                Header.of("tasks-" + id, AT), "seed", member, day),
                        new Command.CheckIn(Header.of("check-" + id, AT), "seed", member, day));
            }
        }
        test.accepts(new Command.CloseDay(Header.of("close-" + number, AT), day));
    }

    /** Adds up, by member, what came from outside and went back, and what closes moved. */
    private void follow(TestLedger test) {
        fromOutsideFen.clear();
        paidAtCloseFen.clear();
        releasedFen.clear();
        for (Event event : test.events()) {
            switch (event.type()) {
                case ORDER_SETTLED, ORDER_REVERSED ->
                        fromOutsideFen.merge(
                                event.member(),
                                -event.moved("external:payments", "CNY"),
                                Long::sum);
                case DAY_CLOSED -> {
                    for (String member : MEMBERS) {
                        String account = "member:" + member;
                        paidAtCloseFen.merge(member, event.moved(account, "CNY"), Long::sum);
                        long released = -event.moved(account, "ad-points:seed");
                        releasedFen.merge(member, released, Long::sum);
                    }
                }
                default -> {}
            }
        }
    }

    private void compareMembers(TestLedger test, long seed) {
        for (String member : MEMBERS) {
            long keptBack = fromOutsideFen.getOrDefault(member, 0L);
            long paidAtClose = paidAtCloseFen.getOrDefault(member, 0L);
            long released = releasedFen.getOrDefault(member, 0L);
            assertThat(test.fen("member:" + member) - keptBack)
                    .as("wallet of %s less what he did not get back, seed %s", member, seed)
                    .isBetween(paidAtClose - released, paidAtClose);
        }
    }

    private static void compareAccounts(LedgerView view, long seed) {
        long issued = 1_000_000;
        int holder = view.memberIndex("m3");
        assertThat(view.balance(Accounts.member(holder), Assets.COINS)).isEqualTo(issued);
        view.forEachBalance((account, asset, amount) -> {
            AccountKind kind = Accounts.kind(account);
            boolean isMoney = asset == Assets.CURRENCY;
            boolean isGoods = kind == AccountKind.SUPPLIER || kind == AccountKind.STORE;
            boolean isCoins = asset == Assets.COINS;
            if (isGoods || !isMoney && !isCoins) {
                assertThat(amount)
                        .as("%s of %s, seed %s", view.assetName(asset), account, seed)
                        .isZero();
            }
        });
    }

    private static long fundsFen(LedgerView view) {
        long[] sum = new long[1];
        view.forEachBalance((account, asset, amount) -> {
            if (Accounts.kind(account) == AccountKind.FUND) {
                sum[0] += Math.abs(amount);
            }
        });
        return sum[0];
    }
}
