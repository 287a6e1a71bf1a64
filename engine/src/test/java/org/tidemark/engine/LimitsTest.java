package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.pause;
import static org.tidemark.engine.fixture.Commands.resume;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.Commands.verify;
import static org.tidemark.engine.fixture.PlanBuilder.plan;
import static org.tidemark.engine.plan.EligibilityLimits.UNLIMITED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.IssuanceWindow;

/** What part of an order is eligible for points (SPEC 5.2 step 4), seen in the spend. */
final class LimitsTest {

    private static TestLedger limited(long perOrder, long perDay, long total, boolean verified) {
        TestLedger test =
                new TestLedger(
                        plan("seed")
                                .limits(new EligibilityLimits(perOrder, perDay, total, verified))
                                .multiplePpm(1_000_000_000)
                                .build());
        test.accepts(enrol("m1"), enrol("m2"));
        return test;
    }

    /** What the order added to the spend of m1. */
    private static long eligible(TestLedger test, String id, long amountFen, String at) {
        long before = test.position("seed", "m1").spendFen();
        test.accepts(orderOf(id, "m1").line("goods", amountFen).at(at).build());
        return test.position("seed", "m1").spendFen() - before;
    }

    @Test
    void of_an_order_no_more_counts_than_the_limit_per_order_and_the_points_are_cut_alike() {
        TestLedger test = limited(40_000, UNLIMITED, UNLIMITED, false);
        test.accepts(order("o1", "m1", 100_000));
        assertThat(test.position("seed", "m1").spendFen()).isEqualTo(40_000);
        assertThat(test.position("seed", "m1").pointsMicro()).isEqualTo(84_000_000);
        assertThat(test.pool("seed").reserveFen()).isEqualTo(30_000);
    }

    @Test
    void a_day_has_its_limit_and_the_next_day_another() {
        TestLedger test = limited(UNLIMITED, 150_000, UNLIMITED, false);
        assertThat(eligible(test, "o1", 100_000, "2026-01-02T09:00:00+08:00")).isEqualTo(100_000);
        assertThat(eligible(test, "o2", 100_000, "2026-01-02T10:00:00+08:00")).isEqualTo(50_000);
        assertThat(eligible(test, "o3", 100_000, "2026-01-02T23:59:59+08:00")).isZero();
        assertThat(eligible(test, "o4", 100_000, "2026-01-03T00:00:00+08:00")).isEqualTo(100_000);
    }

    @Test
    void the_day_is_that_of_the_offset_which_the_order_carries() {
        TestLedger test = limited(UNLIMITED, 100_000, UNLIMITED, false);
        assertThat(eligible(test, "o1", 100_000, "2026-01-02T20:00:00Z")).isEqualTo(100_000);
        assertThat(eligible(test, "o2", 100_000, "2026-01-03T04:00:00+08:00")).isEqualTo(100_000);
    }

    @Test
    void a_day_that_comes_back_in_another_offset_is_the_same_day() {
        TestLedger test = limited(UNLIMITED, 100_000, UNLIMITED, false);
        assertThat(eligible(test, "o1", 70_000, "2026-01-03T02:00:00+08:00")).isEqualTo(70_000);
        assertThat(eligible(test, "o2", 80_000, "2026-01-02T19:00:00Z")).isEqualTo(80_000);
        assertThat(eligible(test, "o3", 70_000, "2026-01-03T04:00:00+08:00")).isEqualTo(30_000);
        assertThat(eligible(test, "o4", 70_000, "2026-01-02T21:00:00Z")).isEqualTo(20_000);
        assertThat(eligible(test, "o5", 70_000, "2026-01-02T12:00:00-12:00")).isZero();
    }

    @Test
    void the_total_is_for_ever_and_a_reversal_does_not_give_it_back() {
        TestLedger test = limited(UNLIMITED, UNLIMITED, 120_000, false);
        test.accepts(order("o1", "m1", 100_000), reverse("r1", "o1"));
        assertThat(eligible(test, "o2", 100_000, "2027-01-01T00:00:00Z")).isEqualTo(20_000);
        assertThat(eligible(test, "o3", 100_000, "2028-01-01T00:00:00Z")).isZero();
    }

    @Test
    void limits_are_per_member() {
        TestLedger test = limited(UNLIMITED, UNLIMITED, 100_000, false);
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 100_000));
        assertThat(test.position("seed", "m2").spendFen()).isEqualTo(100_000);
    }

    @Test
    void where_only_verified_members_are_eligible_others_pay_in_and_get_nothing() {
        TestLedger test = limited(UNLIMITED, UNLIMITED, UNLIMITED, true);
        test.accepts(order("o1", "m1", 100_000));
        assertThat(test.pool("seed").reserveFen()).isEqualTo(30_000);
        assertThat(test.pool("seed").supplyMicro()).isZero();
        test.accepts(verify("m1"), order("o2", "m1", 100_000));
        assertThat(test.position("seed", "m1").pointsMicro()).isEqualTo(210_000_000);
        assertThat(test.pool("seed").priceMicros()).isEqualTo(2_857_142);
    }

    @Test
    void while_minting_is_paused_contributions_go_on() {
        TestLedger test = limited(UNLIMITED, UNLIMITED, UNLIMITED, false);
        test.accepts(order("o1", "m1", 100_000), pause("p1"), order("o2", "m2", 100_000));
        assertThat(test.position("seed", "m2").pointsMicro()).isZero();
        assertThat(test.position("seed", "m2").spendFen()).isZero();
        assertThat(test.pool("seed").reserveFen()).isEqualTo(60_000);
        test.accepts(resume("p2"), order("o3", "m2", 100_000));
        assertThat(test.position("seed", "m2").pointsMicro()).isEqualTo(73_500_000);
    }

    @Test
    void outside_the_window_no_order_mints_and_both_ends_are_inside() {
        TestLedger test =
                new TestLedger(
                        plan("seed")
                                .window(
                                        new IssuanceWindow(
                                                LocalDate.of(2026, 1, 2).toEpochDay(),
                                                LocalDate.of(2026, 1, 3).toEpochDay()))
                                .build());
        test.accepts(enrol("m1"));
        assertThat(eligible(test, "o1", 1_000, "2026-01-01T23:59:59+08:00")).isZero();
        assertThat(eligible(test, "o2", 1_000, "2026-01-02T00:00:00+08:00")).isEqualTo(1_000);
        assertThat(eligible(test, "o3", 1_000, "2026-01-03T23:59:59.999999+08:00"))
                .isEqualTo(1_000);
        assertThat(eligible(test, "o4", 1_000, "2026-01-04T00:00:00+08:00")).isZero();
    }

    @Test
    void an_order_too_small_for_a_micropoint_counts_for_nothing() {
        TestLedger test = limited(UNLIMITED, UNLIMITED, 10, false);
        assertThat(eligible(test, "o1", 3, "2026-01-02T00:00:00Z")).isZero();
        assertThat(eligible(test, "o2", 10, "2026-01-02T00:00:00Z")).isEqualTo(10);
    }
}
