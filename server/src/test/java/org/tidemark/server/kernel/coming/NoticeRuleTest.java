package org.tidemark.server.kernel.coming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.kernel.coming.NoticeRule.Obstacle;

/** When a version may begin. */
class NoticeRuleTest {

    private static final LocalDate TOLD = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "7, true,  2026-12-01, TOO_SOON",
        "7, true,  2026-12-08, TOO_SOON",
        "7, true,  2026-12-09, NONE",
        "7, true,  2026-11-30, PAST",
        "7, false, 2026-11-30, PAST",
        "7, false, 2026-12-01, NONE",
        "7, false, 2027-12-02, NONE",
        "7, false, 2027-12-03, TOO_FAR",
        "7, true,  2027-12-02, NONE",
        "7, true,  2027-12-03, TOO_FAR",
        "1, true,  2026-12-02, TOO_SOON",
        "1, true,  2026-12-03, NONE",
        "0, true,  2026-12-01, NONE",
        "90, true, 2027-03-01, TOO_SOON",
        "90, true, 2027-03-02, NONE",
    })
    void the_day_is_one_that_members_are_told_of_long_enough_before(
            int days, boolean mayBeLess, LocalDate begins, Obstacle obstacle) {
        assertThat(new NoticeRule(days).obstacle(mayBeLess, TOLD, begins)).isEqualTo(obstacle);
    }

    @Test
    void whole_days_lie_between_whatever_the_calendar_and_the_earliest_day_is_allowed() {
        SplittableRandom random = new SplittableRandom(30);
        for (int i = 0; i < 20_000; i++) {
            NoticeRule rule = new NoticeRule(random.nextInt(91));
            LocalDate told = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3_000));
            boolean mayBeLess = random.nextBoolean();
            LocalDate begins = told.plusDays(random.nextInt(-5, 380));
            long between = ChronoUnit.DAYS.between(told, begins) - 1;
            boolean enough = !mayBeLess || rule.days() == 0 || between >= rule.days();
            Obstacle obstacle = rule.obstacle(mayBeLess, told, begins);
            assertThat(obstacle == Obstacle.NONE)
                    .as(
                            "%s days, less %s, told %s, begins %s",
                            rule.days(), mayBeLess, told, begins)
                    .isEqualTo(
                            !begins.isBefore(told)
                                    && enough
                                    && !begins.isAfter(told.plusDays(NoticeRule.MOST_AHEAD)));
            LocalDate earliest = rule.earliest(mayBeLess, told);
            assertThat(rule.obstacle(mayBeLess, told, earliest)).isEqualTo(Obstacle.NONE);
            assertThat(rule.obstacle(mayBeLess, told, earliest.minusDays(1)))
                    .isNotEqualTo(Obstacle.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 91, Integer.MAX_VALUE})
    void a_setting_that_makes_no_sense_is_told_at_the_start(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoticeRule(days))
                .withMessageContaining("tidemark.programmes.notice-days");
    }
}
