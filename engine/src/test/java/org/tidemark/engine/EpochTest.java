package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.grant;
import static org.tidemark.engine.fixture.Commands.grantLocked;
import static org.tidemark.engine.fixture.Commands.inject;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.releaseOrphan;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;

/** Epochs of a pool and the dust rule (SPEC 5.3), with figures worked by hand. */
final class EpochTest {

    private final TestLedger test = new TestLedger(plan("seed").build());

    /** m2's points are sold: m1 alone holds 210 points, the reserve is 402.36. */
    private void m1Alone() {
        test.accepts(enrol("m1"), enrol("m2"));
        test.accepts(order("o1", "m1", 100_000), order("o2", "m2", 100_000));
        test.accepts(redeemAll("s2", "m2"));
        assertThat(test.pool("seed").reserveFen()).isEqualTo(40_236);
    }

    private static List<String> types(List<Event> events) {
        return events.stream().map(event -> event.type().code() + ' ' + event.member()).toList();
    }

    @Test
    void what_is_left_and_worth_less_than_one_yuan_is_swept_at_the_price_before() {
        m1Alone();
        List<Event> events = test.accepts(redeem("r", "m1", 209_500_000));
        assertThat(types(events)).containsExactly("redeemed m1", "swept m1");
        // floor(500 000 * 40 236 / 210 000 000) = 95, less ceil(95 * 20 %) = 19
        Event swept = events.get(1);
        assertThat(swept.details()).containsEntry(Detail.GROSS, 95L);
        assertThat(swept.moved("member:m1", "CNY")).isEqualTo(76);
        assertThat(swept.moved("member:m1", "points:seed")).isEqualTo(-500_000);
        assertThat(swept.moved("orphan:seed", "CNY")).isEqualTo(40_236 - 32_112 - 76);
        assertThat(test.pool("seed").supplyMicro()).isZero();
        assertThat(test.position("seed", "m1").realisedFen()).isEqualTo(40_140 + 95);
    }

    @Test
    void what_is_worth_one_yuan_stays() {
        m1Alone();
        // floor(522 000 * 40 236 / 210 000 000) = 100; of 521 000 it is 99
        assertThat(types(test.accepts(redeem("r", "m1", 210_000_000 - 522_000))))
                .containsExactly("redeemed m1");
        assertThat(test.pool("seed").supplyMicro()).isEqualTo(522_000);
        // 81.28 back 522 000 micropoints now: 6 422 of them are worth 99 fen, 6 423 are worth 100
        assertThat(test.pool("seed").reserveFen()).isEqualTo(8_128);
        assertThat(types(test.accepts(redeem("r2", "m1", 522_000 - 6_422))))
                .containsExactly("redeemed m1", "swept m1");
    }

    @Test
    void everybody_is_swept_in_enrolment_order_with_locked_points_too() {
        m1Alone();
        test.accepts(grantLocked("g", "m2", 100, 100_000, 3, 30));
        long granted = test.position("seed", "m2").pointsMicro();
        assertThat(granted).isEqualTo(365_344); // floor(70 * 210 000 000 / 40 236)
        List<Event> events = test.accepts(redeem("r", "m1", 210_000_000 - 100_000));
        assertThat(types(events)).containsExactly("redeemed m1", "swept m1", "swept m2");
        // At 40 336 / 210 365 344: floor(19.17) and floor(70.05).
        assertThat(events.get(1).details()).containsEntry(Detail.GROSS, 19L);
        assertThat(events.get(2).details()).containsEntry(Detail.GROSS, 70L);
        assertThat(test.position("seed", "m2").lockedMicro()).isZero();
        assertThat(test.view().mechanisms().lockedBatches(0, 1)).isEmpty();
        assertThat(test.pool("seed").supplyMicro()).isZero();
    }

    @Test
    void a_new_epoch_begins_at_the_issue_price_whatever_the_last_one_reached() {
        m1Alone();
        test.accepts(redeemAll("r", "m1"));
        assertThat(test.pool("seed").priceMicros()).isEqualTo(1_000_000);
        Event next = test.accepts(order("o3", "m2", 100_000)).getFirst();
        assertThat(next.moved("member:m2", "points:seed")).isEqualTo(210_000_000);
        assertThat(test.pool("seed").priceMicros()).isEqualTo(1_428_571);
    }

    @Test
    void a_grant_into_an_empty_pool_is_at_the_issue_price_too() {
        m1Alone();
        test.accepts(redeemAll("r", "m1"), grant("g", "m2", 10_000, 50_000));
        assertThat(test.position("seed", "m2").pointsMicro()).isEqualTo(70_000_000);
    }

    @Test
    void an_order_of_an_epoch_that_is_over_is_cut_at_its_closing_price() {
        m1Alone();
        // The epoch closes at 40 236 / 210 000 000, the price before the redemption.
        test.accepts(redeemAll("r", "m1"), order("o3", "m1", 100_000));
        LedgerView.PositionState now = test.position("seed", "m1");
        Event reversed = test.accepts(reverse("v", "o1")).getFirst();
        // ceil(210 000 000 * 40 236 / 210 000 000); the points of the new epoch are not touched.
        assertThat(reversed.details()).containsEntry(Detail.DEDUCTED, 40_236L);
        assertThat(reversed.moved("member:m1", "points:seed")).isZero();
        assertThat(reversed.moved("pool:seed", "CNY")).isZero();
        assertThat(test.position("seed", "m1").pointsMicro()).isEqualTo(now.pointsMicro());
        assertThat(test.position("seed", "m1").spendFen()).isEqualTo(100_000);
        // ceil(147 000 000 * 40 236 / 210 000 000) = ceil(28 165.2): o2 was of that epoch as well.
        assertThat(test.accepts(reverse("v2", "o2")).getFirst().details())
                .containsEntry(Detail.DEDUCTED, 28_166L);
    }

    @Test
    void an_epoch_that_dust_ended_closed_at_the_price_before_what_left_the_dust() {
        m1Alone();
        test.accepts(redeem("r", "m1", 209_500_000));
        assertThat(test.accepts(reverse("v", "o1")).getFirst().details())
                .containsEntry(Detail.DEDUCTED, 40_236L);
    }

    @Test
    void closing_prices_are_part_of_the_saved_state() {
        m1Alone();
        test.accepts(redeemAll("r", "m1"), order("o3", "m1", 100_000), redeemAll("r3", "m1"));
        TestLedger loaded = TestLedger.loaded(test.save(), test.library());
        assertThat(loaded.save()).isEqualTo(test.save());
    }

    @Test
    void a_reversal_that_leaves_dust_is_followed_by_sweeps() {
        test.accepts(enrol("m1"), order("o1", "m1", 100_000));
        List<Event> events = test.accepts(reverse("v", "o1", 99_800));
        // 0.42 points are left of 210, worth floor(420 000 * 30 000 / 210 000 000) = 60 fen.
        assertThat(types(events)).containsExactly("order-reversed m1", "swept m1");
        assertThat(events.get(1).details()).containsEntry(Detail.GROSS, 60L);
        assertThat(events.get(1).moved("orphan:seed", "CNY")).isEqualTo(12);
        // The last 2.00 are refunded less 420 000 micropoints at 30 000 / 210 000 000: 60 fen.
        assertThat(test.accepts(reverse("w", "o1")).getFirst().details())
                .containsEntry(Detail.REFUND, 140L);
    }

    @Test
    void a_cap_exit_that_leaves_dust_is_followed_by_sweeps() {
        TestLedger low = new TestLedger(plan("seed").multiplePpm(1_000_000).build());
        low.accepts(enrol("m1"), enrol("m2"));
        low.accepts(order("o1", "m1", 100_000), order("o2", "m2", 100));
        List<Event> events = low.accepts(inject("i", 80_000));
        assertThat(events.stream().map(Event::type))
                .containsExactly(EventType.INJECTED, EventType.CAP_EXIT, EventType.SWEPT);
        assertThat(low.pool("seed").supplyMicro()).isZero();
    }

    @Test
    void money_goes_into_a_pool_without_points_by_no_command() {
        m1Alone();
        test.accepts(redeemAll("r", "m1"));
        test.refuses(Refusal.NO_SUPPLY, inject("i", 1));
        test.refuses(Refusal.NO_SUPPLY, releaseOrphan("l", 1));
    }

    @Test
    void buying_and_selling_again_and_again_takes_nobody_hostage() {
        test.accepts(enrol("attacker"), enrol("m1"));
        for (int i = 0; i < 60; i++) {
            test.accepts(order("buy" + i, "attacker", 100), redeemAll("sell" + i, "attacker"));
        }
        test.accepts(order("o", "m1", 90_000));
        assertThat(test.position("seed", "m1").pointsMicro()).isEqualTo(189_000_000);
        Event sold = test.accepts(redeemAll("r", "m1")).getFirst();
        assertThat(sold.moved("member:m1", "CNY")).isEqualTo(27_000 * 8 / 10);
    }
}
