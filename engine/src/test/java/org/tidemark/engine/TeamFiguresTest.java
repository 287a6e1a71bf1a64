package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.TeamTerms;

/** What stands below a member is never worked out by a pass over all for each question. */
final class TeamFiguresTest {

    private static final int MEMBERS = 640;

    private final TestLedger test =
            new TestLedger(
                    plan("seed")
                            .block(
                                    new TeamTerms(
                                            List.of(new TeamTerms.Level("one", 10_000, 3, 10_000)),
                                            0,
                                            1))
                            .build());

    @Test
    void questions_alone_take_one_pass_and_commands_take_few() {
        test.accepts(enrol("m0"));
        for (int i = 1; i < MEMBERS; i++) {
            test.accepts(enrol("m" + i, "m0"));
        }
        TeamFigures teams = test.ledger().view().mechanisms().teams();
        for (int i = 0; i < 10_000; i++) {
            teams.of(0, i % MEMBERS);
        }
        assertThat(teams.passes()).isEqualTo(1);
        for (int i = 0; i < MEMBERS; i++) {
            test.accepts(order("o" + i, "m" + i, 1_000));
            teams.of(0, i);
        }
        assertThat(teams.passes()).isLessThanOrEqualTo(1 + MEMBERS / (MEMBERS / 64));
    }

    @Test
    void in_a_small_ledger_they_are_those_of_the_moment() {
        test.accepts(enrol("m0"), enrol("m1", "m0"), enrol("m2", "m1"));
        TeamFigures teams = test.ledger().view().mechanisms().teams();
        for (int i = 1; i <= 5; i++) {
            test.accepts(order("o" + i, "m2", 1_000));
            assertThat(teams.of(0, 0).teamSpendFen()).isEqualTo(1_000L * i);
        }
    }
}
