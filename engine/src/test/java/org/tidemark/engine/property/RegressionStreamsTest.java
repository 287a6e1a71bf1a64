package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.adopt;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.grantLocked;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.fixture.PlanLibrary;
import org.tidemark.engine.plan.EligibilityLimits;

/** Streams that once broke a property, as small as they could be made. */
final class RegressionStreamsTest {

    private final PlanLibrary library = new PlanLibrary();

    private void holds(Command... commands) {
        assertThat(new CommandStream(library, List.of(commands)).violations()).isEmpty();
    }

    /** The batch of the member in the middle fell due while others' remained. */
    @Test
    void points_unlock_for_those_to_whom_they_are_due() {
        String text = library.put(plan("seed").build());
        holds(
                adopt("a", text),
                enrol("m0"),
                enrol("m1"),
                enrol("m2"),
                grantLocked("g0", "m0", 10_000, 100_000, 2, 1),
                grantLocked("g1", "m1", 10_000, 100_000, 1, 1),
                grantLocked("g2", "m2", 10_000, 100_000, 2, 1),
                new Command.CloseDay(Header.of("c1", AT), LocalDate.of(2026, 1, 2)),
                new Command.CloseDay(Header.of("c2", AT), LocalDate.of(2026, 1, 3)));
    }

    /** An order in an offset where it is another day made the day before count anew. */
    @Test
    void a_daily_limit_holds_across_offsets() {
        String text =
                library.put(
                        plan("seed")
                                .limits(
                                        new EligibilityLimits(
                                                EligibilityLimits.UNLIMITED,
                                                100_000,
                                                EligibilityLimits.UNLIMITED,
                                                false))
                                .build());
        holds(
                adopt("a", text),
                enrol("m0"),
                orderAt("o1", "2026-01-02T02:00:00+08:00"),
                orderAt("o2", "2026-01-01T19:00:00Z"),
                orderAt("o3", "2026-01-02T04:00:00+08:00"),
                orderAt("o4", "2026-01-01T21:00:00Z"));
    }

    private static Command orderAt(String id, String time) {
        return orderOf(id, "m0").line("goods", 70_000).at(time).build();
    }

    /** The sum of two amounts left 63 bits, and the ledger broke. */
    @Test
    void amounts_beyond_all_measure_do_not_break_the_ledger() {
        String text = library.put(plan("seed").build());
        holds(
                adopt("a", text),
                enrol("m0"),
                orderOf("o1", "m0")
                        .line("goods", Long.MAX_VALUE)
                        .line("goods", Long.MAX_VALUE)
                        .build(),
                orderOf("o2", "m0").line("goods", 100).build());
    }
}
