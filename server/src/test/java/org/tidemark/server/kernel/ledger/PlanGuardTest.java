package org.tidemark.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.service.LedgerService;

class PlanGuardTest {

    private static boolean isKnown(String id) {
        return id.equals("p-0");
    }

    private static Command adoption(String text) {
        return new Command.AdoptPlan(Header.of("p-1", LedgerService.UNSTAMPED), text);
    }

    private static String plan(String name) throws Exception {
        return Files.readString(Path.of("..", "plans", name + ".yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "health-mall", "local-life", "queue-rebate"})
    void a_plan_that_may_go_live_passes(String name) throws Exception {
        Command adoption = adoption(plan(name));

        assertThat(PlanGuard.admitted(adoption, PlanGuardTest::isKnown)).isSameAs(adoption);
    }

    @Test
    void a_plan_that_is_refused_or_not_answered_for_does_not_go_live() throws Exception {
        String text =
                plan("health-mall")
                        .replace("qualify: none", "qualify: purchase")
                        .replaceFirst("  - \\{ rule: PYR-07.*\\n", "");

        assertThatThrownBy(() -> PlanGuard.admitted(adoption(text), PlanGuardTest::isKnown))
                .isInstanceOfSatisfying(
                        PlanNotClearedException.class,
                        refused -> {
                            assertThat(refused.getMessage())
                                    .contains("PYR-02 is refused (line 59, column 3: ")
                                    .contains("PYR-07 is not acknowledged (line ");
                            assertThat(refused.fix()).contains("acknowledged");
                        });
    }

    @Test
    void a_text_that_is_no_plan_is_left_to_the_ledger() {
        Command adoption = adoption("no plan");

        assertThat(PlanGuard.admitted(adoption, PlanGuardTest::isKnown)).isSameAs(adoption);
    }

    @Test
    void what_the_ledger_knows_already_passes_though_the_pack_would_refuse_it() throws Exception {
        Command adoption =
                adoption(plan("health-mall").replace("qualify: none", "qualify: purchase"));

        assertThat(PlanGuard.admitted(adoption, "p-1"::equals)).isSameAs(adoption);
        assertThatThrownBy(() -> PlanGuard.admitted(adoption, "p-2"::equals))
                .isInstanceOf(PlanNotClearedException.class);
    }
}
