package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.fund;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.fixture.TestLedger;

/** Reading ahead changes nothing, whatever the batch names. */
final class PrefetchTest {

    private static final List<Command> BATCH =
            List.of(
                    order("o1", "m1", 100_000),
                    fund("f1", 1),
                    order("o2", "nobody", 100_000),
                    orderOf("o3", "m2").line("no-such-offer", 1).build(),
                    orderOf("o4", "m2").build());

    private static void changesNothing(TestLedger test) {
        byte[] before = test.save();
        test.ledger().prefetch(BATCH);
        test.ledger().prefetch(List.of());
        assertThat(test.save()).isEqualTo(before);
    }

    @Test
    void reading_ahead_changes_nothing() {
        TestLedger test = new TestLedger(plan("seed").build());
        test.accepts(enrol("m1"), enrol("m2", "m1"), order("o0", "m2", 100_000));
        changesNothing(test);
    }

    @Test
    void reading_ahead_works_before_the_first_plan_and_the_first_member() {
        changesNothing(new TestLedger());
    }
}
