package org.tidemark.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.BadFactsException;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.economics.Assumptions;
import org.tidemark.plan.economics.OrderFlow;
import org.tidemark.plan.law.AdvertisingCopy;
import org.tidemark.plan.law.Finding;

class PlanCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CheckInput NOTHING = new CheckInput(PlanFacts.none(), List.of(), TODAY);

    private static String plan(String name) throws Exception {
        return Files.readString(Path.of("..", "plans", name + ".yaml"));
    }

    private static CheckResult.Checked checked(String text, CheckInput input) {
        return (CheckResult.Checked) PlanCheck.of("plan.yaml", text, input);
    }

    @Test
    void an_advertised_plan_may_go_live_once_everything_open_is_answered_for() throws Exception {
        String text = plan("health-mall");
        assertThat(checked(text, NOTHING).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(PlanCheck.obstacles(text, PlanFacts.none())).isEmpty();

        String unsigned = text.replaceFirst("  - \\{ rule: PYR-07.*\\n", "");
        assertThat(checked(unsigned, NOTHING).verdict()).isEqualTo(Verdict.TO_ACKNOWLEDGE);
        assertThat(PlanCheck.obstacles(unsigned, PlanFacts.none()))
                .extracting(Finding::rule)
                .containsExactly("PYR-07");
    }

    @Test
    void what_is_refused_stays_refused() throws Exception {
        String text = plan("health-mall").replace("qualify: none", "qualify: purchase");

        assertThat(checked(text, NOTHING).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(PlanCheck.obstacles(text, PlanFacts.none()))
                .extracting(Finding::rule)
                .containsExactly("PYR-02");
    }

    @Test
    void copy_and_facts_are_checked_with_the_plan() throws Exception {
        PlanFacts facts = PlanFacts.read("facts.yaml", "{ evidenceOfDelivery: false }");
        CheckInput input =
                new CheckInput(facts, List.of(new AdvertisingCopy("flyer.md", "买就翻倍")), TODAY);

        assertThat(checked(plan("local-life"), input).law().findings())
                .filteredOn(Finding::isOpen)
                .extracting(Finding::rule)
                .containsExactly("FND-01", "CON-10");
    }

    @Test
    void a_text_that_is_no_plan_is_unreadable_and_left_to_the_ledger() {
        assertThat(PlanCheck.of("plan.yaml", "plan: 2\n", NOTHING))
                .isInstanceOf(CheckResult.Unreadable.class);
        assertThat(PlanCheck.obstacles("plan: 2\n", PlanFacts.none())).isEmpty();
    }

    @Test
    void facts_replace_what_is_assumed() throws Exception {
        String text =
                "{ ordersSoFar: 5000, ordersPerDay: 20, orderGrowthPerMonth: -2.5%,"
                        + " from: 2027-01-31, adViewsPerDay: 3, ecpm: \"12.50\" }";
        CheckInput input = new CheckInput(PlanFacts.read("facts.yaml", text), List.of(), TODAY);

        assertThat(input.assumptions())
                .isEqualTo(
                        new Assumptions(
                                new OrderFlow(5000, 20, -0.025, LocalDate.of(2027, 1, 31)),
                                3,
                                12.5));
        assertThat(NOTHING.assumptions()).isEqualTo(Assumptions.usual(TODAY));
    }

    @Test
    void mistakes_in_the_facts_are_all_reported_with_their_lines() {
        assertThatThrownBy(() -> PlanFacts.read("facts.yaml", "members: many\nleastage: 18\n"))
                .isInstanceOf(BadFactsException.class)
                .hasMessageContaining("facts.yaml:1:10: members: \"many\" is no whole number")
                .hasMessageContaining("facts.yaml:2:1: leastage: unknown key")
                .hasMessageContaining("did you mean \"leastAge\"?");
    }
}
