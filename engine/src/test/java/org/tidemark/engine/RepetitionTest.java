package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.fixture.TestLedger;

/** An id is used once, and time does not run backwards (SPEC 5.0). */
final class RepetitionTest {

    private final TestLedger test = new TestLedger(plan("seed").build());

    @BeforeEach
    void one_order() {
        test.accepts(enrol("m1"), order("o1", "m1", 100_000));
    }

    private void isDuplicate(Command command) {
        byte[] before = test.save();
        int told = test.events().size();
        assertThat(test.execute(command)).isEqualTo(Outcome.Duplicate.INSTANCE);
        assertThat(test.save()).isEqualTo(before);
        assertThat(test.events()).hasSize(told);
    }

    @Test
    void the_same_command_again_does_nothing_whatever_has_changed_since() {
        isDuplicate(order("o1", "m1", 100_000));
        test.accepts(redeemAll("r1", "m1"));
        isDuplicate(order("o1", "m1", 100_000));
        isDuplicate(redeemAll("r1", "m1"));
        isDuplicate(enrol("m1"));
    }

    @Test
    void a_refusal_is_pinned_and_stays_a_refusal_when_the_reason_is_gone() {
        test.refuses(Refusal.UNKNOWN_MEMBER, order("o2", "m2", 100_000));
        test.accepts(enrol("m2"));
        isDuplicate(order("o2", "m2", 100_000));
        assertThat(test.position("seed", "m2").pointsMicro()).isZero();
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict_and_pins_nothing() {
        test.refuses(Refusal.ID_CONFLICT, order("o1", "m1", 100_001));
        test.refuses(Refusal.ID_CONFLICT, redeem("o1", "m1", 1));
        isDuplicate(order("o1", "m1", 100_000));
    }

    @Test
    void a_conflict_with_a_refused_command_is_a_conflict_too() {
        test.refuses(Refusal.UNKNOWN_MEMBER, order("o2", "m2", 100_000));
        test.refuses(Refusal.ID_CONFLICT, order("o2", "m1", 100_000));
    }

    @Test
    void a_conflict_is_told_before_a_time_that_is_out_of_order() {
        test.refuses(Refusal.ID_CONFLICT, goodsAt("o1", "2025-12-31T00:00:00Z"));
    }

    @Test
    void a_command_before_the_last_accepted_one_is_out_of_order_before_all_else() {
        test.refuses(
                Refusal.OUT_OF_ORDER,
                orderOf("o2", "nobody")
                        .line("none", 0)
                        .at("2026-01-01T11:59:59.999999+08:00")
                        .build());
    }

    @Test
    void what_is_out_of_order_is_pinned() {
        Command late = goodsAt("o2", "2026-01-01T11:00:00+08:00");
        test.refuses(Refusal.OUT_OF_ORDER, late);
        isDuplicate(late);
        test.refuses(Refusal.ID_CONFLICT, goodsAt("o2", "2026-01-01T13:00:00+08:00"));
    }

    @Test
    void the_same_moment_in_another_offset_is_in_order_but_other_content() {
        test.accepts(goodsAt("o2", "2026-01-01T04:00:00Z"));
        test.accepts(goodsAt("o3", "2026-01-01T18:00:00+14:00"));
        test.refuses(Refusal.ID_CONFLICT, goodsAt("o2", "2026-01-01T12:00:00+08:00"));
    }

    @Test
    void a_refused_command_does_not_move_time() {
        test.refuses(
                Refusal.UNKNOWN_MEMBER,
                orderOf("o2", "nobody").line("goods", 1).at("2027-01-01T00:00:00Z").build());
        assertThat(test.view().lastAt()).isEqualTo(Timestamp.parse("2026-01-01T12:00:00+08:00"));
        test.accepts(order("o3", "m1", 100_000));
    }

    @Test
    void an_accepted_command_moves_time() {
        test.accepts(goodsAt("o2", "2026-01-01T12:00:00.000001+08:00"));
        test.refuses(Refusal.OUT_OF_ORDER, order("o3", "m1", 100_000));
    }

    private static Command goodsAt(String id, String time) {
        return orderOf(id, "m1").line("goods", 100_000).at(time).build();
    }
}
