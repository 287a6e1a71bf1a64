package org.tidemark.server.kernel.coming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Plan;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlanMark;

/** When one that waits is due, how late it is, and whether it still is what members were told. */
class ComingPlanTest {

    static ComingPlan coming(
            String text, String beforeMark, String begins, ComingState state, String done) {
        return new ComingPlan(
                "plan-1",
                "mall",
                text,
                beforeMark,
                LocalDate.parse(begins),
                OffsetDateTime.parse("2026-11-20T09:00:00+08:00"),
                "ann",
                "bob",
                "dearer goods",
                state,
                Optional.of(done).filter(at -> !at.isEmpty()).map(OffsetDateTime::parse),
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, '', 2026-11-30, false, 0",
        "WAITING, '', 2026-12-01, true, 0",
        "WAITING, '', 2026-12-02, true, 1",
        "WAITING, '', 2027-01-01, true, 31",
        "ADOPTED, 2026-12-01T00:00:20+08:00, 2027-01-01, false, 0",
        "ADOPTED, 2026-12-04T10:00:00+08:00, 2027-01-01, false, 3",
        "CANCELLED, 2026-11-25T10:00:00+08:00, 2027-01-01, false, 0",
    })
    void it_is_due_from_its_day_on_while_it_waits_and_says_how_late_it_is(
            ComingState state, String done, LocalDate today, boolean due, long late) {
        ComingPlan coming = coming("text", "", "2026-12-01", state, done);
        assertThat(coming.isDue(today)).isEqualTo(due);
        assertThat(coming.daysLate(today)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "before, before, true",
        "before, other, false",
        "before, after, true",
        "before, '', false",
        "'', '', true",
        "'', other, false",
    })
    void it_follows_the_very_version_it_was_compared_with_or_itself(
            String compared, String inForce, boolean follows) {
        ComingPlan coming =
                coming(
                        "after",
                        compared.isEmpty() ? "" : PlanMark.of(compared),
                        "2026-12-01",
                        ComingState.WAITING,
                        "");
        assertThat(
                        ComingPlanJob.follows(
                                coming,
                                Optional.of(inForce)
                                        .filter(t -> !t.isEmpty())
                                        .map(ComingPlanTest::inForce)))
                .isEqualTo(follows);
    }

    private static PlanInForce inForce(String text) {
        LocalizedText title = new LocalizedText("店", "Shop");
        return new PlanInForce(
                "mall", new Plan("mall", title, "", "CNY", List.of(), List.of()), text, false);
    }

    @Test
    void a_text_that_is_no_plan_changes_nothing() {
        assertThat(
                        ComingChange.of(
                                coming("none", "", "2026-12-01", ComingState.WAITING, ""),
                                Optional.empty()))
                .isEmpty();
    }
}
