package org.tidemark.server.trade.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.site.PublishedStage;

/** Where an activity stands on which day, and what its hash is of. */
class ActivityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final OffsetDateTime AT =
            OffsetDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static Activity activity(
            LocalDate from, LocalDate until, boolean published, int endedAfter, boolean announced) {
        return new Activity(
                "a1",
                new LocalizedText("名", "Name"),
                new LocalizedText("介绍", "Lead"),
                List.of("seed"),
                List.of(),
                List.of(),
                from,
                until,
                announced,
                "",
                "one",
                AT,
                published ? "two" : "",
                published ? Optional.of(AT) : Optional.empty(),
                endedAfter < 0 ? Optional.empty() : Optional.of(from.plusDays(endedAfter)));
    }

    @Test
    void it_is_in_the_shop_on_its_days_and_never_after_it_was_ended() {
        SplittableRandom random = new SplittableRandom(7);
        Set<PublishedStage> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            LocalDate from = DAY.plusDays(random.nextInt(-5, 6));
            LocalDate until = from.plusDays(random.nextInt(6));
            int ended = random.nextBoolean() ? -1 : random.nextInt(6);
            boolean announced = random.nextBoolean();
            Activity one = activity(from, until, random.nextInt(4) > 0, ended, announced);
            PublishedStage stage = one.stage(DAY);
            seen.add(stage);
            boolean out = ended >= 0 && !DAY.isBefore(from.plusDays(ended));
            assertThat(stage == PublishedStage.RUNNING)
                    .isEqualTo(
                            one.publishedAt().isPresent()
                                    && !out
                                    && !DAY.isBefore(from)
                                    && !DAY.isAfter(until));
            assertThat(one.isShown(DAY))
                    .isEqualTo(
                            stage == PublishedStage.RUNNING
                                    || stage == PublishedStage.TO_COME && announced);
            if (stage == PublishedStage.OVER) {
                assertThat(one.lastDay()).isBefore(DAY).isBeforeOrEqualTo(until);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(PublishedStage.values());
    }

    @Test
    void its_hash_changes_with_all_that_is_published() {
        Activity one = activity(DAY, DAY, true, -1, true);
        assertThat(one.hash()).isEqualTo(activity(DAY, DAY, false, 3, true).hash());
        assertThat(one.hash()).isNotEqualTo(activity(DAY, DAY, true, -1, false).hash());
        assertThat(one.hash()).isNotEqualTo(activity(DAY, DAY.plusDays(1), true, -1, true).hash());
    }
}
