package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.capture;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.fund;
import static org.tidemark.engine.fixture.Commands.hold;
import static org.tidemark.engine.fixture.Commands.holdCoins;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.payStore;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.release;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.Commands.voidHold;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.ReferralTerms.Qualification;

/** Refusals of holds, payments and reversals (SPEC 5.5 and 5.6), and which comes first. */
final class MoneyRefusalTest {

    private final TestLedger test =
            new TestLedger(plan("seed").referral(10 * PERCENT, 0, Qualification.NONE).build());

    /** m1 has 100.00 in the wallet; store s1 is owed 300.00. */
    @BeforeEach
    void a_wallet_and_a_store() {
        test.accepts(enrol("m1"), enrol("m2", "m1"), registerStore("s1", "m1", ""));
        test.accepts(orderOf("o1", "m2").line("goods", 100_000).store("s1").build());
        assertThat(test.fen("member:m1")).isEqualTo(10_000);
    }

    @Test
    void a_hold_needs_a_member_before_a_free_name() {
        test.accepts(hold("h1", "m1", 1, "taken"));
        test.refuses(Refusal.UNKNOWN_MEMBER, hold("h2", "nobody", 1, "taken"));
    }

    @Test
    void a_hold_needs_a_free_name_before_an_amount() {
        test.accepts(hold("h1", "m1", 1, "taken"));
        test.refuses(Refusal.DUPLICATE_HOLD, hold("h2", "m1", 0, "taken"));
    }

    @Test
    void the_name_of_a_hold_that_has_ended_stays_taken() {
        test.accepts(hold("h1", "m1", 1, "taken"), voidHold("v1", "taken"));
        test.refuses(Refusal.DUPLICATE_HOLD, hold("h2", "m1", 1, "taken"));
        test.refuses(Refusal.DUPLICATE_HOLD, hold("h3", "m2", 1, "taken"));
    }

    @Test
    void a_hold_needs_an_amount() {
        test.refuses(Refusal.BAD_AMOUNT, hold("h1", "m2", 0, "name"));
    }

    @Test
    void a_hold_takes_no_more_than_the_wallet_has() {
        test.refuses(Refusal.INSUFFICIENT_WALLET, hold("h1", "m1", 10_001, "name"));
        test.accepts(hold("h2", "m1", 10_000, "name"));
        test.refuses(Refusal.INSUFFICIENT_WALLET, hold("h3", "m1", 1, "other"));
    }

    @Test
    void a_hold_of_coins_takes_no_more_than_there_are() {
        test.refuses(Refusal.INSUFFICIENT_COINS, holdCoins("h1", "m1", 1, "name"));
    }

    @Test
    void nothing_is_held_of_a_wallet_that_owes() {
        test.accepts(hold("h1", "m1", 10_000, "all"), capture("c1", "all"), reverse("r1", "o1"));
        assertThat(test.fen("member:m1")).isEqualTo(-10_000);
        test.refuses(Refusal.INSUFFICIENT_WALLET, hold("h2", "m1", 1, "more"));
    }

    @Test
    void only_a_hold_that_was_made_is_captured_or_voided() {
        test.refuses(Refusal.UNKNOWN_HOLD, capture("c1", "none"));
        test.refuses(Refusal.UNKNOWN_HOLD, voidHold("v1", "none"));
    }

    @Test
    void a_hold_ends_once() {
        test.accepts(hold("h1", "m1", 1, "a"), voidHold("v1", "a"));
        test.accepts(hold("h2", "m1", 1, "b"), capture("c1", "b"));
        test.refuses(Refusal.HOLD_ENDED, voidHold("v2", "a"));
        test.refuses(Refusal.HOLD_ENDED, capture("c2", "a"));
        test.refuses(Refusal.HOLD_ENDED, voidHold("v3", "b"));
        test.refuses(Refusal.HOLD_ENDED, capture("c3", "b"));
    }

    @Test
    void a_hold_that_has_ended_is_told_before_what_it_was_in() {
        test.accepts(new Command.IssueCoins(Header.of("i", AT), "m1", 5, "debt"));
        test.accepts(holdCoins("h1", "m1", 5, "coins"));
        test.refuses(Refusal.NOT_CAPTURABLE, capture("c1", "coins"));
        test.accepts(voidHold("v1", "coins"));
        test.refuses(Refusal.HOLD_ENDED, capture("c2", "coins"));
        test.refuses(Refusal.HOLD_ENDED, release("r1", "coins", 9));
    }

    @Test
    void a_part_of_a_hold_is_released_and_the_rest_goes_on() {
        test.accepts(hold("h1", "m1", 100, "a"));
        Event released = test.accepts(release("r1", "a", 30)).getFirst();
        assertThat(released.type()).isEqualTo(EventType.RELEASED);
        assertThat(released.postingLines())
                .containsExactly("member:m1:held CNY -30", "member:m1 CNY 30");
        test.refuses(Refusal.OVER_RELEASED, release("r2", "a", 70));
        test.accepts(release("r3", "a", 69));
        assertThat(test.view().hold("a").orElseThrow().amount()).isEqualTo(1);
        assertThat(test.accepts(capture("c1", "a")).getFirst().postingLines())
                .containsExactly("member:m1:held CNY -1", "external:payouts CNY 1");
    }

    @Test
    void a_part_of_held_coins_is_released_too_and_an_order_takes_what_is_left() {
        test.accepts(new Command.IssueCoins(Header.of("i", AT), "m1", 50, "debt"));
        test.accepts(holdCoins("h1", "m1", 50, "coins"), release("r1", "coins", 20));
        assertThat(test.balance("member:m1", "coins")).isEqualTo(20);
        assertThat(test.balance("member:m1:held", "coins")).isEqualTo(30);
        test.accepts(hold("h2", "m1", 100, "a"), release("r2", "a", 40));
        test.refuses(
                Refusal.HOLD_MISMATCH,
                orderOf("o2", "m1").line("goods", 100).wallet(100).holds("a").build());
        test.accepts(orderOf("o3", "m1").line("goods", 100).wallet(60).holds("a").build());
    }

    @Test
    void a_release_needs_a_hold_then_an_amount_then_one_that_goes_on_and_is_more() {
        test.accepts(hold("h1", "m1", 1, "a"), hold("h2", "m1", 1, "b"), voidHold("v1", "b"));
        test.refuses(Refusal.UNKNOWN_HOLD, release("r1", "none", 0));
        test.refuses(Refusal.BAD_AMOUNT, release("r2", "b", 0));
        test.refuses(Refusal.HOLD_ENDED, release("r3", "b", 1));
        test.refuses(Refusal.BAD_AMOUNT, release("r4", "a", 0));
        test.refuses(Refusal.OVER_RELEASED, release("r5", "a", 1));
    }

    @Test
    void funding_needs_an_amount() {
        test.refuses(Refusal.BAD_AMOUNT, fund("f1", 0));
    }

    @Test
    void paying_a_store_needs_a_store_then_an_amount_then_what_it_is_owed() {
        test.refuses(Refusal.UNKNOWN_STORE, payStore("p1", "none", 0));
        test.refuses(Refusal.BAD_AMOUNT, payStore("p2", "s1", 0));
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, payStore("p3", "s1", 30_001));
        test.accepts(payStore("p4", "s1", 30_000));
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, payStore("p5", "s1", 1));
    }

    @Test
    void a_store_that_owes_is_paid_nothing() {
        test.accepts(payStore("p1", "s1", 30_000), reverse("r1", "o1"));
        assertThat(test.fen("store:s1")).isEqualTo(-30_000);
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, payStore("p2", "s1", 1));
    }

    @Test
    void only_a_settled_order_is_reversed() {
        test.refuses(Refusal.UNKNOWN_ORDER, reverse("r1", "none", 0));
        test.refuses(Refusal.UNKNOWN_ORDER, reverse("r2", "enrol-m1"));
        test.refuses(Refusal.UNKNOWN_MEMBER, order("refused", "nobody", 1));
        test.refuses(Refusal.UNKNOWN_ORDER, reverse("r3", "refused"));
    }

    @Test
    void a_reversal_of_nothing_is_no_amount() {
        test.refuses(Refusal.BAD_AMOUNT, reverse("r1", "o1", 0));
        test.accepts(reverse("r2", "o1"));
        test.refuses(Refusal.BAD_AMOUNT, reverse("r3", "o1", 0));
    }

    @Test
    void no_more_is_reversed_than_is_left() {
        test.refuses(Refusal.OVER_REVERSED, reverse("r1", "o1", 100_001));
        test.accepts(reverse("r2", "o1", 60_000));
        test.refuses(Refusal.OVER_REVERSED, reverse("r3", "o1", 40_001));
        test.accepts(reverse("r4", "o1", 40_000));
        test.refuses(Refusal.OVER_REVERSED, reverse("r5", "o1", 1));
        test.refuses(Refusal.OVER_REVERSED, reverse("r6", "o1"));
    }
}
