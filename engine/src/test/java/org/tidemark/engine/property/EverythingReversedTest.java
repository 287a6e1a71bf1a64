package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Commands.OrderBuilder;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.EventRecorder;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.PoolTerms.UnclaimedRewards;
import org.tidemark.engine.plan.ReferralTerms.Qualification;

/** What is left when every order is refunded at the end (SPEC 5.5). */
final class EverythingReversedTest {

    private static final int STREAMS = 20;
    private static final int LENGTH = 250;

    /** The stream, then a refund of whatever is left of each of its orders, newest first. */
    private static CommandStream reversed(CommandStream stream) {
        Set<String> orders = new TreeSet<>();
        Timestamp last = Timestamp.EARLIEST;
        for (Command command : stream.commands()) {
            if (command instanceof Command.Order) {
                orders.add(command.id());
            }
            if (command.at().epochMicros() > last.epochMicros()) {
                last = command.at();
            }
        }
        List<Command> reversals = new ArrayList<>();
        for (String order : orders) {
            reversals.addFirst(
                    new Command.Reverse(Header.of("undo-" + order, last), order, Command.ALL));
        }
        return stream.followedBy(reversals);
    }

    /** Sum over orders and reversals of what was moved into accounts of that name. */
    private static long moved(List<Event> events, String account, String asset) {
        return events.stream()
                .filter(event ->
                        event.type() == EventType.ORDER_SETTLED
                                || event.type() == EventType.ORDER_REVERSED)
                .flatMap(event -> event.postings().stream())
                .filter(posting ->
                        posting.asset().equals(asset) && posting.account().startsWith(account))
                .mapToLong(Event.Posting::amount)
                .sum();
    }

    @Test
    void every_property_still_holds_and_what_is_exact_comes_back_exactly() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = reversed(StreamGenerator.generate(seed, LENGTH));
            assertThat(stream.violations()).as("seed %s", seed).isEmpty();
            Ledger ledger = stream.newLedger();
            EventRecorder recorder = new EventRecorder(ledger.view());
            stream.commands().forEach(command -> ledger.execute(command, recorder));
            List<Event> events = recorder.events();
            assertThat(moved(events, "supplier", "CNY") + moved(events, "store:", "CNY"))
                    .as("cost, seed %s", seed)
                    .isZero();
            assertThat(moved(events, "issuer", "coins")).as("coins, seed %s", seed).isZero();
        }
    }

    /** Nobody redeems and no cap is near: orders and refunds alone undo each other. */
    @Test
    void orders_that_are_all_refunded_leave_nothing_but_what_the_pool_kept() {
        for (long seed = 0; seed < STREAMS; seed++) {
            Dice dice = new Dice(seed);
            TestLedger test =
                    new TestLedger(
                            plan("seed")
                                    .mintRatioPpm(dice.oneOf(700_000, 333_333, 1_000_000))
                                    .multiplePpm(1_000_000_000)
                                    .unclaimed(dice.oneOf(UnclaimedRewards.values()))
                                    .referral(100_000, 33_333, Qualification.PURCHASE)
                                    .stores(5_000, true)
                                    .build());
            test.accepts(enrol("m0"), enrol("m1", "m0"), enrol("m2", "m1"), enrol("m3"));
            test.accepts(registerStore("s0", "m2", "m3"));
            for (int i = 0; i < 30; i++) {
                OrderBuilder order = orderOf("o" + i, "m" + dice.below(4));
                order.store(dice.percent(50) ? "s0" : Command.NONE);
                order.line("goods", dice.between(1, 99_999)).line("goods", dice.between(1, 999));
                test.accepts(order.build());
                if (dice.percent(50)) {
                    test.execute(
                            reverse("r" + i, "o" + dice.below(i + 1), dice.between(1, 50_000)));
                }
            }
            for (int i = 0; i < 30; i++) {
                test.execute(reverse("last" + i, "o" + i));
            }
            onlyThePoolsKeptSomething(test.view(), seed);
        }
    }

    private static void onlyThePoolsKeptSomething(LedgerView view, long seed) {
        long[] kept = new long[1];
        long[] platform = new long[1];
        view.forEachBalance((account, asset, amount) -> {
            AccountKind kind = Accounts.kind(account);
            if (asset == Assets.CURRENCY && kind == AccountKind.PLATFORM) {
                platform[0] = amount;
            } else if (asset == Assets.CURRENCY
                    && (kind == AccountKind.POOL || kind == AccountKind.ORPHAN)) {
                kept[0] += amount;
            } else {
                assertThat(amount).as("seed %s: %s", seed, view.accountName(account)).isZero();
            }
        });
        assertThat(platform[0]).as("seed %s: the platform bore it", seed).isEqualTo(-kept[0]);
    }
}
