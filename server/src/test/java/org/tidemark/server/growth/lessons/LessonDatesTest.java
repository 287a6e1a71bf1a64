package org.tidemark.server.growth.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;

/** The dates of a series, against a walk over all days. */
class LessonDatesTest {

    private static final LocalizedText WORDS = new LocalizedText("课", "Lesson");

    static LessonSeries series(
            Set<DayOfWeek> days,
            LocalTime at,
            String zone,
            int minutes,
            LocalDate from,
            LocalDate until) {
        return new LessonSeries(
                "l1",
                WORDS,
                WORDS,
                "Teacher",
                days,
                at,
                ZoneId.of(zone),
                minutes,
                from,
                until,
                "https://v.qq.com/live/1",
                true,
                "staff");
    }

    @Test
    void next_and_past_are_those_that_are_not_over_and_those_that_are() {
        Random random = new Random(11);
        List<String> zones =
                List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Auckland");
        for (int i = 0; i < 3_000; i++) {
            Set<DayOfWeek> days = new HashSet<>();
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
            LocalDate until = from.plusDays(random.nextInt(60));
            LessonSeries series =
                    series(
                            days,
                            LocalTime.of(random.nextInt(24), random.nextInt(60)),
                            zones.get(random.nextInt(zones.size())),
                            1 + random.nextInt(600),
                            from,
                            until);
            Map<LocalDate, LessonDates.Said> said = new HashMap<>();
            for (int k = 0; k < 3; k++) {
                said.put(
                        from.plusDays(random.nextInt(60)),
                        new LessonDates.Said(random.nextBoolean(), ""));
            }
            LessonDates dates = new LessonDates(series, said);
            Instant now =
                    from.plusDays(random.nextInt(-5, 70))
                            .atTime(random.nextInt(24), 30)
                            .atZone(ZoneId.of("UTC"))
                            .toInstant();
            List<LocalDate> next = new ArrayList<>();
            List<LocalDate> past = new ArrayList<>();
            for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
                if (!days.contains(day.getDayOfWeek())) {
                    continue;
                }
                boolean cancelled = said.containsKey(day) && said.get(day).cancelled();
                if (series.ends(day).isAfter(now)) {
                    next.add(day);
                } else if (!cancelled) {
                    past.add(day);
                }
            }
            Collections.reverse(past);
            assertThat(dates.next(now, 1_000)).extracting(Lesson::day).isEqualTo(next);
            assertThat(dates.past(now, 1_000)).extracting(Lesson::day).isEqualTo(past);
            assertThat(dates.next(now, 2)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void it_stays_at_its_hour_when_the_clocks_change() {
        LessonSeries series =
                series(
                        Set.of(DayOfWeek.SUNDAY),
                        LocalTime.of(20, 0),
                        "Europe/Berlin",
                        60,
                        LocalDate.of(2026, 3, 22),
                        LocalDate.of(2026, 4, 5));
        assertThat(new LessonDates(series, Map.of()).next(Instant.EPOCH, 9))
                .extracting(Lesson::begins)
                .containsExactly(
                        Instant.parse("2026-03-22T19:00:00Z"),
                        Instant.parse("2026-03-29T18:00:00Z"),
                        Instant.parse("2026-04-05T18:00:00Z"));
    }

    @Test
    void a_member_is_reminded_within_his_time_and_never_of_what_is_cancelled() {
        LocalDate day = LocalDate.of(2026, 12, 2);
        LessonSeries series =
                series(
                        Set.of(DayOfWeek.WEDNESDAY),
                        LocalTime.of(20, 0),
                        "Asia/Shanghai",
                        60,
                        day,
                        day.plusDays(14));
        LessonDates all = new LessonDates(series, Map.of());
        LessonDates without = new LessonDates(series, Map.of(day, new LessonDates.Said(true, "")));
        Instant begins = series.begins(day);
        for (int minutes : LessonController.BEFORE) {
            for (int off = -minutes - 10; off < 70; off++) {
                Instant now = begins.plus(Duration.ofMinutes(off));
                assertThat(LessonReminders.due(all, minutes, now).isPresent())
                        .as("%s minutes, %s off", minutes, off)
                        .isEqualTo(off >= -minutes && off < 60);
                assertThat(LessonReminders.due(without, minutes, now)).isEmpty();
            }
        }
    }
}
