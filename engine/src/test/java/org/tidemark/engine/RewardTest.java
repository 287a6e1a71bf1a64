package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.PoolTerms.UnclaimedRewards;
import org.tidemark.engine.plan.ReferralTerms.Qualification;

/** The rewards share of an order: sponsors, recruiter, and what nobody claims (SPEC 5.2). */
final class RewardTest {

    /** m3 below m2 below m1. */
    private static TestLedger line(Qualification qualification, UnclaimedRewards unclaimed) {
        TestLedger test =
                new TestLedger(
                        plan("seed")
                                .referral(10 * PERCENT, 5 * PERCENT, qualification)
                                .unclaimed(unclaimed)
                                .stores(PERCENT / 2, true)
                                .build());
        test.accepts(enrol("m1"), enrol("m2", "m1"), enrol("m3", "m2"));
        return test;
    }

    @Test
    void the_sponsor_and_his_sponsor_are_rewarded_and_nobody_above() {
        TestLedger test = line(Qualification.NONE, UnclaimedRewards.PLATFORM);
        test.accepts(enrol("m4", "m3"), order("o1", "m4", 100_000));
        assertThat(test.fen("member:m3")).isEqualTo(10_000);
        assertThat(test.fen("member:m2")).isEqualTo(5_000);
        assertThat(test.fen("member:m1")).isZero();
        assertThat(test.fen("platform")).isEqualTo(25_000);
    }

    @Test
    void each_lines_reward_is_rounded_down_by_itself() {
        TestLedger test = line(Qualification.NONE, UnclaimedRewards.PLATFORM);
        test.accepts(orderOf("o1", "m2").line("goods", 19).line("goods", 19).build());
        assertThat(test.fen("member:m1")).isEqualTo(2);
    }

    @Test
    void where_a_purchase_qualifies_only_a_sponsor_who_has_ordered_before_is_rewarded() {
        TestLedger test = line(Qualification.PURCHASE, UnclaimedRewards.PLATFORM);
        test.accepts(order("o1", "m3", 100_000));
        assertThat(test.fen("member:m2")).isZero();
        test.accepts(order("o2", "m1", 100), order("o3", "m3", 100_000));
        assertThat(test.fen("member:m2")).isZero();
        assertThat(test.fen("member:m1")).isEqualTo(5_000);
        test.accepts(order("o4", "m2", 100), reverse("r1", "o4"), order("o5", "m3", 100_000));
        assertThat(test.fen("member:m2")).as("a reversal undoes no standing").isEqualTo(10_000);
    }

    @Test
    void what_nobody_claims_backs_the_points_where_the_plan_says_so() {
        TestLedger test = line(Qualification.NONE, UnclaimedRewards.POOL);
        Event settled = test.accepts(order("o1", "m2", 100_000)).getFirst();
        assertThat(settled.moved("pool:seed", "CNY")).isEqualTo(30_000 + 20_000);
        assertThat(settled.moved("member:m2", "points:seed")).isEqualTo(210_000_000);
        assertThat(settled.moved("platform", "CNY")).isEqualTo(10_000);
    }

    @Test
    void an_offer_may_pay_other_rates_than_the_programme() {
        TestLedger test =
                new TestLedger(
                        plan("seed")
                                .referral(10 * PERCENT, 5 * PERCENT, Qualification.NONE)
                                .offer(offer("goods").referral(0, PERCENT))
                                .build());
        test.accepts(enrol("m1"), enrol("m2", "m1"), enrol("m3", "m2"));
        test.accepts(order("o1", "m3", 100_000));
        assertThat(test.fen("member:m2")).isZero();
        assertThat(test.fen("member:m1")).isEqualTo(1_000);
    }

    @Test
    void a_buyer_without_a_sponsor_is_bound_to_the_owner_of_the_store_and_rewards_him_at_once() {
        TestLedger test = line(Qualification.NONE, UnclaimedRewards.PLATFORM);
        test.accepts(enrol("guest"), registerStore("s1", "m3", "m1"));
        List<Event> events =
                test.accepts(orderOf("o1", "guest").line("goods", 100_000).store("s1").build());
        assertThat(events)
                .extracting(Event::type)
                .containsExactly(EventType.SPONSOR_BOUND, EventType.ORDER_SETTLED);
        assertThat(test.fen("member:m3")).isEqualTo(10_000);
        assertThat(test.fen("member:m2")).isEqualTo(5_000);
        assertThat(test.fen("member:m1")).as("the recruiter").isEqualTo(500);
        assertThat(test.fen("store:s1")).isEqualTo(30_000);
        assertThat(test.fen("supplier")).isZero();
    }

    @Test
    void nobody_is_bound_to_himself_or_to_somebody_below_him_or_twice() {
        TestLedger test = line(Qualification.NONE, UnclaimedRewards.PLATFORM);
        test.accepts(enrol("other"), registerStore("own", "m1", ""));
        test.accepts(registerStore("below", "m3", ""), registerStore("others", "other", ""));
        for (String store : List.of("own", "below")) {
            test.accepts(orderOf("o-" + store, "m1").line("goods", 100).store(store).build());
            assertThat(test.view().member(0).sponsor()).isEqualTo(-1);
        }
        test.accepts(orderOf("o1", "m3").line("goods", 100).store("others").build());
        assertThat(test.view().member(2).sponsor()).isEqualTo(1);
        test.accepts(orderOf("o2", "m1").line("goods", 100).store("others").build());
        assertThat(test.view().member(0).sponsor()).isEqualTo(3);
    }

    @Test
    void where_no_plan_locks_buyers_nobody_is_bound() {
        TestLedger test = new TestLedger(plan("seed").stores(PERCENT, false).build());
        test.accepts(enrol("m1"), enrol("m2"), registerStore("s1", "m1", ""));
        assertThat(test.accepts(orderOf("o1", "m2").line("goods", 100).store("s1").build()))
                .hasSize(1);
    }
}
