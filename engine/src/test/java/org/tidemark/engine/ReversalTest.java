package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.capture;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.grantLocked;
import static org.tidemark.engine.fixture.Commands.hold;
import static org.tidemark.engine.fixture.Commands.inject;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.ReferralTerms.Qualification;

/** Refunds after settlement (SPEC 5.5). */
final class ReversalTest {

    private final TestLedger test =
            new TestLedger(
                    plan("seed").referral(10 * PERCENT, 5 * PERCENT, Qualification.NONE).build());

    @Test
    void a_refund_of_the_only_order_undoes_it_and_the_rest_of_the_pool_is_orphaned() {
        test.accepts(enrol("m1"), order("o1", "m1", 100_000));
        Event reversed = test.accepts(reverse("r1", "o1")).getFirst();
        assertThat(reversed.type()).isEqualTo(EventType.ORDER_REVERSED);
        assertThat(reversed.details())
                .containsEntry(Detail.TOTAL, 100_000L)
                .containsEntry(Detail.REFUND, 100_000L)
                .containsEntry(Detail.DEDUCTED, 0L);
        assertThat(test.fen("external:payments")).isZero();
        assertThat(test.fen("supplier")).isZero();
        assertThat(test.fen("platform")).isZero();
        assertThat(test.fen("pool:seed")).isZero();
        assertThat(test.fen("orphan:seed")).isZero();
        assertThat(test.position("seed", "m1").spendFen()).isZero();
    }

    @Test
    void the_pool_pays_back_no_more_than_was_paid_in_and_the_others_keep_the_rise() {
        test.accepts(enrol("m1"), enrol("m2"));
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 100_000));
        Event reversed = test.accepts(reverse("r1", "o1")).getFirst();
        assertThat(reversed.moved("pool:seed", "CNY")).isEqualTo(-30_000);
        assertThat(reversed.pools())
                .containsExactly(new Event.PoolAfter("seed", 30_000, 147_000_000, 2_040_816));
    }

    @Test
    void the_pool_pays_back_no_more_than_the_points_are_worth() {
        test.accepts(enrol("m1"), enrol("m2"));
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 100_000));
        Event reversed = test.accepts(reverse("r1", "o2")).getFirst();
        assertThat(reversed.moved("pool:seed", "CNY")).isEqualTo(-24_705);
        assertThat(test.fen("platform")).isEqualTo(40_000 - 30_000 + 24_705);
        assertThat(test.fen("external:payments")).isEqualTo(-100_000);
    }

    @Test
    void parts_of_a_refund_add_up_to_the_whole_to_the_last_fen() {
        test.accepts(enrol("m1"), enrol("m2", "m1"), enrol("m3", "m2"));
        test.accepts(orderOf("o1", "m3").line("goods", 33_333).line("goods", 66_664).build());
        for (int i = 0; i < 6; i++) {
            test.accepts(reverse("part" + i, "o1", 14_285));
        }
        test.accepts(reverse("last", "o1"));
        for (String account : List.of("external:payments", "supplier", "member:m1", "member:m2")) {
            assertThat(test.fen(account)).as(account).isZero();
        }
        assertThat(test.fen("platform"))
                .as("what rounding kept in the pool")
                .isEqualTo(-test.fen("orphan:seed"));
        assertThat(test.pool("seed").supplyMicro()).isZero();
    }

    @Test
    void points_that_were_sold_are_deducted_at_the_price_before() {
        test.accepts(enrol("m1"), enrol("m2"));
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 100_000));
        test.accepts(redeem("s1", "m2", 147_000_000));
        Event reversed = test.accepts(reverse("r1", "o2")).getFirst();
        long worth = 147_000_000L * 40_236 / 210_000_000 + 1; // rounded up
        assertThat(reversed.details())
                .containsEntry(Detail.DEDUCTED, worth)
                .containsEntry(Detail.REFUND, 100_000 - worth);
        assertThat(reversed.moved("pool:seed", "CNY")).isZero();
        assertThat(test.position("seed", "m2").realisedFen()).isEqualTo(24_705);
    }

    @Test
    void when_the_epoch_of_the_order_is_over_its_closing_price_counts() {
        test.accepts(enrol("m1"), order("o1", "m1", 100_000), redeemAll("s1", "m1"));
        Event reversed = test.accepts(reverse("r1", "o1")).getFirst();
        assertThat(reversed.details()).containsEntry(Detail.DEDUCTED, 30_000L);
        assertThat(reversed.pools()).isEmpty();
    }

    @Test
    void what_a_cap_exit_paid_stays_paid_and_the_new_cycle_is_not_touched() {
        TestLedger low = new TestLedger(plan("seed").multiplePpm(1_000_000).build());
        low.accepts(enrol("m1"), enrol("m2"));
        low.accepts(order("o1", "m1", 100_000), order("o2", "m2", 1_000_000));
        low.accepts(inject("i1", 500_000));
        assertThat(low.fen("member:m1")).isEqualTo(80_000);
        low.accepts(order("o3", "m1", 100_000));
        LedgerView.PositionState newCycle = low.position("seed", "m1");
        assertThat(newCycle.cycle()).isEqualTo(2);
        Event reversed = low.accepts(reverse("r1", "o1")).getFirst();
        assertThat(low.position("seed", "m1")).isEqualTo(newCycle);
        assertThat(low.fen("member:m1")).isEqualTo(80_000);
        assertThat(reversed.positions()).isEmpty();
        assertThat(reversed.details())
                .containsEntry(Detail.DEDUCTED, 100_000L)
                .containsEntry(Detail.REFUND, 0L);
    }

    @Test
    void locked_points_are_burned_after_unlocked_ones_and_the_batch_due_last_first() {
        test.accepts(enrol("m1"), enrol("m2"), order("o0", "m2", 100_000));
        test.accepts(order("o1", "m1", 100_000), grantLocked("g1", "m1", 10_000, 100_000, 3, 30));
        long locked = test.position("seed", "m1").lockedMicro();
        test.accepts(redeem("s1", "m1", 20_000_000), reverse("r1", "o1"));
        LedgerView.PositionState after = test.position("seed", "m1");
        assertThat(after.lockedMicro()).isEqualTo(after.pointsMicro());
        assertThat(after.lockedMicro()).isEqualTo(locked - 20_000_000).isPositive();
    }

    @Test
    void rewards_are_taken_back_even_below_zero_and_new_credits_fill_the_hole() {
        test.accepts(enrol("m1"), enrol("m2", "m1"), order("o1", "m2", 100_000));
        test.accepts(hold("h1", "m1", 10_000, "all"), capture("c1", "all"), reverse("r1", "o1"));
        assertThat(test.fen("member:m1")).isEqualTo(-10_000);
        test.accepts(order("o2", "m2", 150_000));
        assertThat(test.fen("member:m1")).isEqualTo(5_000);
    }

    @Test
    void a_refund_goes_back_the_way_it_came_first_to_payments_then_to_the_wallet() {
        test.accepts(enrol("m1"), enrol("m2", "m1"), order("o0", "m2", 100_000));
        test.accepts(orderOf("o1", "m1").line("goods", 30_000).wallet(10_000).build());
        assertThat(test.accepts(reverse("r1", "o1", 15_000)).getFirst())
                .satisfies(event -> {
                    assertThat(event.moved("external:payments", "CNY")).isEqualTo(15_000);
                    assertThat(event.moved("member:m1", "CNY")).isZero();
                });
        assertThat(test.accepts(reverse("r2", "o1")).getFirst())
                .satisfies(event -> {
                    assertThat(event.moved("external:payments", "CNY")).isEqualTo(5_000);
                    assertThat(event.moved("member:m1", "CNY")).isEqualTo(10_000);
                });
    }

    @Test
    void an_order_in_two_programmes_is_reversed_in_both() {
        TestLedger both =
                new TestLedger(
                        plan("seed").build(), plan("other").offer(offer("other-goods")).build());
        both.accepts(enrol("m1"));
        both.accepts(orderOf("o1", "m1").line("other-goods", 50_000).line("goods", 50_000).build());
        Event reversed = both.accepts(reverse("r1", "o1")).getFirst();
        assertThat(reversed.programme()).isEmpty();
        assertThat(reversed.pools())
                .extracting(Event.PoolAfter::programme)
                .containsExactly("other", "seed");
        assertThat(both.fen("platform")).isZero();
    }
}
