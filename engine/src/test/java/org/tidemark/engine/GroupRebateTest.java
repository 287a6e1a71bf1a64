package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.fact.Gathering;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.SavedBytes;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.GroupTerms;
import org.tidemark.engine.plan.Plan;

/** Groups of three within three days, fed by 5 % of each order (SPEC 5.13). */
final class GroupRebateTest {

    private static final String FUND = "group:seed";

    private final Plan plan =
            plan("seed")
                    .block(new GroupTerms(3, 3))
                    .offer(offer("goods").fund("group", 5 * PERCENT))
                    .build();
    private final TestLedger test = new TestLedger(plan);

    @BeforeEach
    void enrolled() {
        test.accepts(enrol("m1"), enrol("m2"), enrol("m3"), enrol("m4"));
    }

    private static Command close(int day) {
        return new Command.CloseDay(Header.of("close" + day, AT), LocalDate.of(2026, 1, day));
    }

    @Test
    void three_different_buyers_share_equally_what_all_have_put_in() {
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 10_000));
        assertThat(test.fen(FUND)).isEqualTo(5_500);
        Event last = test.accepts(order("o3", "m3", 10_000)).getFirst();
        assertThat(last.postingLines())
                .contains(
                        "group:seed CNY 500",
                        "member:m1 CNY 2000",
                        "member:m2 CNY 2000",
                        "member:m3 CNY 2000");
        assertThat(test.fen(FUND)).isZero();
    }

    @Test
    void what_an_equal_division_leaves_is_the_operators() {
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 10_000));
        Event last = test.accepts(order("o3", "m3", 10_020)).getFirst();
        // 5000 + 500 + 501 = 6001: 2000 each and one left over, beside the operator's 501 of the
        // order.
        assertThat(last.postingLines()).contains("group:seed CNY -1", "platform CNY 1");
        assertThat(test.fen("member:m3")).isEqualTo(2_000);
        assertThat(test.fen(FUND)).isZero();
    }

    @Test
    void whoever_thinks_of_joining_is_told_how_many_are_missing_and_the_last_day() {
        assertThat(gathering()).isEqualTo(new Gathering("group", 0, 3, 3, false, 0));
        test.accepts(order("o1", "m1", 100_000));
        long last = LocalDate.of(2026, 1, 4).toEpochDay();
        assertThat(gathering()).isEqualTo(new Gathering("group", 1, 3, 3, true, last));
        assertThat(gathering().missing()).isEqualTo(2);
        test.accepts(close(1), close(2), close(3));
        assertThat(gathering().open()).isTrue();
        test.accepts(close(4));
        assertThat(gathering()).isEqualTo(new Gathering("group", 0, 3, 3, false, 0));
    }

    private Gathering gathering() {
        return test.view().mechanisms().gathering(0).orElseThrow();
    }

    @Test
    void several_orders_of_one_buyer_count_as_one_and_put_in_all_that_they_have() {
        test.accepts(
                order("o1", "m1", 10_000),
                order("o2", "m1", 10_000),
                order("o3", "m2", 10_000),
                order("o4", "m1", 10_000));
        assertThat(test.fen(FUND)).isEqualTo(2_000);
        test.accepts(order("o5", "m3", 10_000));
        assertThat(test.fen("member:m1")).isEqualTo(833);
        assertThat(test.fen("member:m2")).isEqualTo(833);
        assertThat(test.fen(FUND)).isZero();
    }

    @Test
    void a_group_that_is_too_few_after_its_window_gives_nothing() {
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 10_000));
        test.accepts(close(1), close(2), close(3));
        assertThat(test.fen(FUND)).isEqualTo(5_500);
        Event dissolved = test.accepts(close(4)).getFirst();
        assertThat(dissolved.postingLines())
                .containsExactly("group:seed CNY -5500", "platform CNY 5500");
        test.accepts(order("o3", "m3", 10_000));
        assertThat(test.fen("member:m3")).isZero();
        assertThat(test.fen(FUND)).isEqualTo(500);
    }

    @Test
    void a_refund_takes_its_share_out_of_an_open_group_and_its_buyer_with_the_last_of_it() {
        test.accepts(order("o1", "m1", 10_000), order("o2", "m2", 10_000));
        test.accepts(reverse("r1", "o2", 4_000));
        assertThat(test.fen(FUND)).isEqualTo(800);
        test.accepts(reverse("r2", "o2", 6_000), order("o3", "m3", 10_000));
        assertThat(test.fen(FUND)).as("two members are no group").isEqualTo(1_000);
        test.accepts(order("o4", "m4", 10_000));
        assertThat(test.fen("member:m1")).isEqualTo(500);
        assertThat(test.fen("member:m2")).isZero();
    }

    @Test
    void a_group_whose_every_share_went_back_ends_and_the_next_one_has_its_own_window() {
        test.accepts(order("o1", "m1", 10_000), reverse("r1", "o1"), close(3));
        test.accepts(order("o2", "m2", 10_000), close(4));
        assertThat(test.fen(FUND)).as("opened on the day of o2").isZero();
    }

    @Test
    void a_refund_after_the_group_was_paid_is_cut_by_the_part_of_what_it_paid() {
        test.accepts(
                order("o1", "m1", 10_000), order("o2", "m2", 100_000), order("o3", "m3", 10_000));
        assertThat(test.fen("member:m1")).isEqualTo(2_000);
        long before = test.fen("external:payments");
        test.accepts(reverse("r1", "o1", 5_000));
        long first = test.fen("external:payments") - before;
        test.accepts(reverse("r2", "o1"));
        long both = test.fen("external:payments") - before;
        // Of 100.00 the pool's points are gone with the price; what the group paid is 10.00 and
        // 10.00.
        assertThat(first).isEqualTo(4_000);
        assertThat(both).isEqualTo(8_000);
        assertThat(test.fen("member:m1")).as("what the group paid stays paid").isEqualTo(2_000);
    }

    @Test
    void a_member_and_the_fund_tell_how_far_the_group_is() {
        test.accepts(order("o1", "m1", 10_000), order("o2", "m2", 10_000));
        Fact share = test.view().mechanisms().facts(0, 0, 0).getLast();
        assertThat(share.key()).isEqualTo("group.share");
        assertThat(share.amount()).isEqualTo(500);
        assertThat(share.with()).extracting(Fact::amount).containsExactly(2L, 3L, 1_000L);
        assertThat(test.view().mechanisms().funds(0))
                .containsExactly(
                        new Fact(
                                "group",
                                "",
                                1_000,
                                Fact.Unit.FEN,
                                List.of(
                                        Fact.of("members", 2, Fact.Unit.COUNT),
                                        Fact.of("size", 3, Fact.Unit.COUNT))));
        assertThat(test.view().mechanisms().facts(0, 2, 0)).isEmpty();
    }

    @Test
    void a_saved_group_goes_on_where_it_stood() throws IOException {
        TestLedger twin = new TestLedger(plan);
        for (TestLedger ledger : List.of(test, twin)) {
            if (ledger == twin) {
                ledger.accepts(enrol("m1"), enrol("m2"), enrol("m3"), enrol("m4"));
            }
            ledger.accepts(
                    order("o1", "m1", 10_000),
                    order("o2", "m2", 10_000),
                    order("o3", "m3", 10_000));
            ledger.accepts(order("o4", "m1", 20_000), order("o5", "m4", 10_000));
        }
        Ledger loaded = Ledger.load(test.library(), test.archive(), SavedBytes.in(test.save()));
        for (Command command : List.of(reverse("r1", "o1"), order("o6", "m2", 10_000))) {
            assertThat(loaded.execute(command, EventSink.NOTHING)).isEqualTo(twin.execute(command));
        }
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(twin.save());
        assertThat(twin.fen("member:m4")).isEqualTo(666);
    }
}
