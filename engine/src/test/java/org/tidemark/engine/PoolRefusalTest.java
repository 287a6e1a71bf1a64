package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.grantLocked;
import static org.tidemark.engine.fixture.Commands.inject;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.releaseOrphan;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.fixture.TestLedger;

/** Refusals of what is done to a pool by command (SPEC 5.3 and 5.6), and which comes first. */
final class PoolRefusalTest {

    private static final int MILLION = 1_000_000;

    private final TestLedger test =
            new TestLedger(
                    plan("seed").build(),
                    plan("plain").withoutPool().offer(offer("plain-goods")).build());

    /** m1 holds 210 points, all there are. */
    @BeforeEach
    void a_pool_with_one_holder() {
        test.accepts(enrol("m1"), enrol("m2"), order("o1", "m1", 100_000));
    }

    private static Command redeemIn(String programme, String member, long points) {
        return new Command.Redeem(Header.of("r", AT), programme, member, points);
    }

    private static Command grant(String programme, String member, long in, long value, long basis) {
        return new Command.Grant(Header.of("g", AT), programme, member, in, value, basis, 0, 0);
    }

    @Test
    void redeeming_needs_a_programme_that_exists_before_a_member_who_does() {
        test.refuses(Refusal.UNKNOWN_PROGRAMME, redeemIn("none", "nobody", 1));
    }

    @Test
    void redeeming_needs_a_member_who_exists_before_a_pool() {
        test.refuses(Refusal.UNKNOWN_MEMBER, redeemIn("plain", "nobody", 0));
    }

    @Test
    void redeeming_needs_a_pool_before_an_amount() {
        test.refuses(Refusal.NO_POOL, redeemIn("plain", "m1", 0));
    }

    @Test
    void redeeming_no_points_is_no_amount() {
        test.refuses(Refusal.BAD_AMOUNT, redeem("r", "m1", 0));
    }

    @Test
    void redeeming_all_of_no_points_is_no_amount() {
        test.refuses(Refusal.BAD_AMOUNT, redeemAll("r", "m2"));
    }

    @Test
    void redeeming_all_where_all_are_locked_is_no_amount() {
        test.accepts(grantLocked("g", "m2", 10_000, 100_000, 3, 30));
        test.refuses(Refusal.BAD_AMOUNT, redeemAll("r", "m2"));
    }

    @Test
    void points_that_are_not_held_are_not_redeemed() {
        test.refuses(Refusal.INSUFFICIENT_POINTS, redeem("r", "m1", 210 * MILLION + 1));
    }

    @Test
    void locked_points_are_not_redeemed() {
        test.accepts(grantLocked("g", "m2", 10_000, 100_000, 3, 30));
        assertThat(test.position("seed", "m2").lockedMicro()).isEqualTo(49 * MILLION);
        test.refuses(Refusal.INSUFFICIENT_POINTS, redeem("r", "m2", 1));
    }

    @Test
    void nothing_but_too_few_points_refuses_a_redemption() {
        test.refuses(Refusal.INSUFFICIENT_POINTS, redeem("r1", "m1", 210 * MILLION + 1));
        test.accepts(redeem("r2", "m1", 209 * MILLION + 1));
        assertThat(test.pool("seed").supplyMicro()).isEqualTo(MILLION - 1);
    }

    @Test
    void injecting_needs_a_programme_then_a_pool_then_an_amount_then_points() {
        test.refuses(Refusal.UNKNOWN_PROGRAMME, new Command.Inject(Header.of("i1", AT), "none", 0));
        test.refuses(Refusal.NO_POOL, new Command.Inject(Header.of("i2", AT), "plain", 0));
        test.accepts(redeemAll("r", "m1"));
        test.refuses(Refusal.BAD_AMOUNT, inject("i3", 0));
        test.refuses(Refusal.NO_SUPPLY, inject("i4", 1));
    }

    @Test
    void releasing_an_orphan_needs_a_programme_then_a_pool_then_an_amount_then_points() {
        test.refuses(
                Refusal.UNKNOWN_PROGRAMME,
                new Command.ReleaseOrphan(Header.of("i1", AT), "none", 0));
        test.refuses(Refusal.NO_POOL, new Command.ReleaseOrphan(Header.of("i2", AT), "plain", 0));
        test.accepts(redeemAll("r", "m1"));
        test.refuses(Refusal.BAD_AMOUNT, releaseOrphan("i3", 0));
        test.refuses(Refusal.NO_SUPPLY, releaseOrphan("i4", 1_000_000));
    }

    @Test
    void no_more_is_released_than_was_orphaned() {
        test.refuses(Refusal.INSUFFICIENT_ORPHAN, releaseOrphan("i1", 1));
        test.accepts(redeemAll("r", "m1"), order("o2", "m2", 100_000));
        assertThat(test.fen("orphan:seed")).isEqualTo(6_000);
        test.refuses(Refusal.INSUFFICIENT_ORPHAN, releaseOrphan("i2", 6_001));
        test.accepts(releaseOrphan("i3", 6_000));
        assertThat(test.fen("orphan:seed")).isZero();
    }

    @Test
    void pausing_and_resuming_need_a_programme_with_a_pool() {
        test.refuses(Refusal.UNKNOWN_PROGRAMME, new Command.Pause(Header.of("p1", AT), "none"));
        test.refuses(Refusal.NO_POOL, new Command.Pause(Header.of("p2", AT), "plain"));
        test.refuses(Refusal.UNKNOWN_PROGRAMME, new Command.Resume(Header.of("p3", AT), "none"));
        test.refuses(Refusal.NO_POOL, new Command.Resume(Header.of("p4", AT), "plain"));
    }

    @Test
    void a_grant_needs_a_programme_then_a_member_then_a_pool_then_amounts() {
        test.refuses(Refusal.UNKNOWN_PROGRAMME, grant("none", "nobody", 0, 0, 0));
        TestLedger other = new TestLedger(plan("plain").withoutPool().build());
        other.refuses(Refusal.UNKNOWN_MEMBER, grant("plain", "nobody", 0, 0, 0));
        other.accepts(enrol("m1"));
        other.refuses(
                Refusal.NO_POOL,
                new Command.Grant(Header.of("g2", AT), "plain", "m1", 0, 0, 0, 0, 0));
    }

    @Test
    void a_grant_without_contribution_has_no_amount() {
        test.refuses(Refusal.BAD_AMOUNT, grant("seed", "m1", 0, 70, 100));
    }

    @Test
    void a_grant_without_value_has_no_amount() {
        test.refuses(Refusal.BAD_AMOUNT, grant("seed", "m1", 100, 0, 100));
    }

    @Test
    void a_grant_without_basis_has_no_amount() {
        test.refuses(Refusal.BAD_AMOUNT, grant("seed", "m1", 100, 101, 0));
    }

    @Test
    void a_grant_worth_more_than_it_pays_in_is_unfunded() {
        test.refuses(Refusal.UNFUNDED_GRANT, grant("seed", "m1", 100, 101, 1));
        test.accepts(new Command.Grant(Header.of("g2", AT), "seed", "m1", 100, 100, 1, 0, 0));
    }

    /** At 2,000,000 yuan a point one fen buys nothing any more. */
    @Test
    void a_grant_too_small_for_a_micropoint_mints_nothing() {
        TestLedger dear = new TestLedger(plan("seed").issuePriceFen(1_000_001).build());
        dear.accepts(enrol("m1"));
        dear.refuses(Refusal.ZERO_MINT, grant("seed", "m1", 1, 1, 1));
    }

    @Test
    void an_unfunded_grant_is_told_before_one_that_mints_nothing() {
        test.refuses(Refusal.UNFUNDED_GRANT, grant("seed", "m1", 1, 2, 1));
    }
}
