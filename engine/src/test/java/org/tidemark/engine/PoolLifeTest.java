package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.grant;
import static org.tidemark.engine.fixture.Commands.grantLocked;
import static org.tidemark.engine.fixture.Commands.inject;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.pause;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.releaseOrphan;
import static org.tidemark.engine.fixture.Commands.resume;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.CapTerms.Basis;

/** Empty pools, injections, grants and forced exits (SPEC 5.3, 5.4 and 5.6). */
final class PoolLifeTest {

    private static List<String> exits(List<Event> events) {
        return events.stream()
                .filter(event -> event.type() == EventType.CAP_EXIT)
                .map(Event::member)
                .toList();
    }

    @Test
    void when_the_last_point_is_sold_the_rest_is_orphaned_and_the_issue_price_counts_again() {
        TestLedger test = new TestLedger(plan("seed").build());
        test.accepts(enrol("m1"), order("o1", "m1", 100_000));
        Event redeemed = test.accepts(redeemAll("r1", "m1")).getFirst();
        assertThat(redeemed.postingLines()).endsWith("pool:seed CNY -6000", "orphan:seed CNY 6000");
        assertThat(redeemed.pools()).containsExactly(new Event.PoolAfter("seed", 0, 0, 1_000_000));
        Event next = test.accepts(order("o2", "m1", 100_000)).getFirst();
        assertThat(next.moved("member:m1", "points:seed")).isEqualTo(210_000_000);
    }

    @Test
    void what_arrives_while_no_points_are_out_stays_and_backs_the_next_mint() {
        TestLedger test = new TestLedger(plan("seed").build());
        test.accepts(enrol("m1"), pause("p1"), order("o1", "m1", 100_000), resume("p2"));
        assertThat(test.fen("pool:seed")).isEqualTo(30_000);
        assertThat(test.fen("orphan:seed")).isZero();
        test.accepts(order("o2", "m1", 100_000));
        assertThat(test.pool("seed").priceMicros()).isEqualTo(2_857_142);
    }

    @Test
    void orphaned_money_comes_back_by_command_alone_and_raises_the_price() {
        TestLedger test = new TestLedger(plan("seed").build());
        test.accepts(enrol("m1"), order("o1", "m1", 100_000), redeemAll("r1", "m1"));
        test.accepts(order("o2", "m1", 100_000), releaseOrphan("l1", 6_000));
        assertThat(test.pool("seed").reserveFen()).isEqualTo(36_000);
        assertThat(test.pool("seed").orphanFen()).isZero();
    }

    @Test
    void a_retention_of_everything_pays_nothing_out() {
        TestLedger test = new TestLedger(plan("seed").retentionPpm(1_000_000).build());
        test.accepts(enrol("m1"), order("o1", "m1", 100_000));
        Event redeemed = test.accepts(redeemAll("r1", "m1")).getFirst();
        assertThat(redeemed.details()).containsEntry(Detail.GROSS, 30_000L);
        assertThat(test.fen("member:m1")).isZero();
        assertThat(test.fen("orphan:seed")).isEqualTo(30_000);
    }

    @Test
    void what_was_realised_counts_towards_the_cap() {
        TestLedger test = new TestLedger(plan("seed").multiplePpm(1_000_000).build());
        test.accepts(enrol("m1"), enrol("m2"));
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 500_000));
        test.accepts(redeem("r1", "m1", 50_000_000));
        long realised = test.position("seed", "m1").realisedFen();
        List<Event> events = test.accepts(inject("i1", 340_000));
        assertThat(exits(events)).containsExactly("m1");
        assertThat(events.get(1).details()).containsEntry(Detail.GROSS, 100_000 - realised);
    }

    @Test
    void the_excess_of_one_exit_raises_the_price_and_may_bring_the_next() {
        TestLedger test =
                new TestLedger(plan("seed").multiplePpm(1_000_000).retentionPpm(0).build());
        test.accepts(enrol("m1"), enrol("m2"));
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 100_000));
        List<Event> events = test.accepts(inject("i1", 145_000));
        assertThat(exits(events)).containsExactly("m1", "m2");
        assertThat(events.get(1).details()).containsEntry(Detail.GROSS, 100_000L);
        assertThat(events.get(2).details()).containsEntry(Detail.GROSS, 100_000L);
        assertThat(test.pool("seed").capExits()).isEqualTo(2);
        assertThat(test.fen("orphan:seed")).isEqualTo(5_000);
    }

    @Test
    void of_those_who_are_equally_due_the_first_enrolled_leaves_first() {
        TestLedger test = new TestLedger(plan("seed").multiplePpm(1_000_000).build());
        test.accepts(enrol("m0"), enrol("m1"), enrol("m2"));
        for (String member : List.of("m2", "m0", "m1")) {
            test.accepts(
                    new Command.Grant(
                            Header.of("g-" + member, AT),
                            "seed",
                            member,
                            10_000,
                            10_000,
                            100_000,
                            0,
                            0));
        }
        List<Event> events = test.accepts(inject("i1", 10_000_000));
        assertThat(exits(events)).containsExactly("m0", "m1", "m2");
    }

    @Test
    void locked_points_leave_with_a_cap_exit() {
        TestLedger test = new TestLedger(plan("seed").multiplePpm(1_000_000).build());
        test.accepts(enrol("m1"), enrol("m2"), order("o1", "m2", 1_000_000));
        test.accepts(grantLocked("g1", "m1", 10_000, 20_000, 4, 30));
        assertThat(test.position("seed", "m1").lockedMicro()).isPositive();
        assertThat(exits(test.accepts(inject("i1", 600_000)))).containsExactly("m1");
        assertThat(test.position("seed", "m1"))
                .isEqualTo(new LedgerView.PositionState(0, 0, 0, 0, 2));
        assertThat(test.fen("member:m1")).isEqualTo(16_000);
    }

    @Test
    void a_grant_is_paid_by_the_platform_and_mints_also_while_orders_do_not() {
        TestLedger test = new TestLedger(plan("seed").build());
        test.accepts(enrol("m1"), pause("p1"));
        Event granted = test.accepts(grant("g1", "m1", 10_000, 50_000)).getFirst();
        assertThat(granted.postingLines())
                .containsExactly(
                        "platform CNY -10000",
                        "pool:seed CNY 10000",
                        "issuer:seed points:seed -70000000",
                        "member:m1 points:seed 70000000");
        assertThat(test.position("seed", "m1").spendFen()).isEqualTo(50_000);
    }

    @Test
    void where_the_contribution_is_the_basis_the_cap_counts_that() {
        TestLedger test =
                new TestLedger(
                        plan("seed")
                                .basis(Basis.CONTRIBUTION)
                                .multiplePpm(2_000_000)
                                .mintRatioPpm(100 * PERCENT)
                                .build());
        test.accepts(enrol("m1"), order("o1", "m1", 100_000));
        assertThat(test.position("seed", "m1").spendFen()).isEqualTo(30_000);
        assertThat(exits(test.accepts(inject("i1", 29_999)))).isEmpty();
        assertThat(exits(test.accepts(inject("i2", 1)))).containsExactly("m1");
    }
}
