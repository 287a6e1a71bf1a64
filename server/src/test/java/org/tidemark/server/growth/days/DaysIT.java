package org.tidemark.server.growth.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.growth.days.DayClosing.Result;

/** Days on a platform of its own, whose clock is turned. */
@Timeout(120)
class DaysIT {

    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh("days");
        platform.adoptFull("every");
        platform.enrol("d-1");
        platform.post("/orders", TestPlatform.order("d-o1", "d-1", "every", "1000.00"));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static void nextDayAt(int hour, int minute) {
        turnTo(LocalDate.now(platform.clock()).plusDays(1), hour, minute);
    }

    private static void turnTo(LocalDate day, int hour, int minute) {
        ZonedDateTime now = ZonedDateTime.now(platform.clock());
        ZonedDateTime then = day.atTime(LocalTime.of(hour, minute)).atZone(now.getZone());
        platform.turnClock(Duration.between(now, then).plusSeconds(1));
    }

    /** Works until the read model has all that the ledger has. */
    private static void workAll() {
        platform.work();
        long sequence = platform.get("/api/v1/ledger").sequence();
        platform.following(sequence, "/api/v1/members/d-1/statement");
        platform.work();
    }

    private static LocalDate closed() {
        return platform.bean(ClosedDays.class).last().orElseThrow();
    }

    private static List<String> closes() {
        return platform.bean(JdbcClient.class)
                .sql(
                        "SELECT command_id FROM read_model.event WHERE type = 'day-closed' ORDER BY seq")
                .query(String.class)
                .list();
    }

    @Test
    void after_a_standstill_every_missing_day_is_closed_in_order_and_none_twice() throws Exception {
        workAll();
        LocalDate last = platform.bean(DayClosing.class).next().orElseThrow().minusDays(1);
        int before = closes().size();
        turnTo(LocalDate.now(platform.clock()).plusDays(3), 9, 0);
        LocalDate yesterday = LocalDate.now(platform.clock()).minusDays(1);
        workAll();
        List<String> expected =
                last.plusDays(1)
                        .datesUntil(yesterday.plusDays(1))
                        .map(day -> "close-" + day)
                        .toList();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(3);
        assertThat(closes().subList(before, closes().size())).isEqualTo(expected);
        assertThat(closed()).isEqualTo(yesterday);

        // Another platform on the same database finds the same day, or none.
        nextDayAt(9, 0);
        DayClosing closing = platform.bean(DayClosing.class);
        Callable<Result> close = closing::closeNext;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Result> result : threads.invokeAll(Collections.nCopies(12, close))) {
                assertThat(result.get()).isNotInstanceOf(Result.Refused.class);
            }
        }
        workAll();
        assertThat(closed()).isEqualTo(yesterday.plusDays(1));
        assertThat(closes()).doesNotHaveDuplicates().endsWith("close-" + yesterday.plusDays(1));
    }

    @Test
    void a_day_is_closed_five_minutes_after_its_midnight_and_not_before() {
        nextDayAt(0, 4);
        platform.work();
        LocalDate yesterday = LocalDate.now(platform.clock()).minusDays(1);
        assertThat(closed()).isEqualTo(yesterday.minusDays(1));
        assertThat(platform.bean(DayClosing.class).closeNext())
                .isInstanceOf(Result.NothingDue.class);
        platform.turnClock(Duration.ofMinutes(1));
        platform.work();
        assertThat(closed()).isEqualTo(yesterday);
    }

    @Test
    void nobody_keeps_a_day_open_by_taking_the_id_of_its_close() {
        workAll();
        LocalDate today = LocalDate.now(platform.clock());
        for (String taken : List.of("close-" + today, "close-" + today + "-2")) {
            platform.post("/orders", TestPlatform.order(taken, "d-1", "every", "1.00"));
        }
        nextDayAt(9, 0);
        workAll();
        assertThat(closed()).isEqualTo(today);
        assertThat(closes()).endsWith("close-" + today + "-3");
    }

    @Test
    void a_release_that_the_income_covers_by_half_is_told_with_its_factor() {
        nextDayAt(9, 0);
        platform.work();
        LocalDate day = LocalDate.now(platform.clock());
        platform.enrol("d-2");
        platform.post("/orders", TestPlatform.order("d-o2", "d-2", "every", "1000.00"));
        platform.post(
                "/ad-incomes", "{\"id\":\"d-i\",\"programme\":\"every\",\"amount\":\"5.50\"}");
        platform.post(
                "/task-completions",
                "{\"id\":\"d-t\",\"programme\":\"every\",\"member\":\"d-2\",\"day\":\""
                        + day
                        + "\"}");
        List<DayNeed> needs = platform.bean(NextClose.class).of(day);
        assertThat(needs)
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.members()).isEqualTo(1);
                    assertThat(need.releasesFen()).isEqualTo(1_100);
                    assertThat(need.budgetFen()).isEqualTo(550);
                    assertThat(need.lackingFen()).isEqualTo(550);
                });
        assertThat(platform.member("d-2").get("/my/tasks").http().body())
                .as("told before as it is paid then")
                .contains("¥11.00 at most", "you would get ¥5.50");
        nextDayAt(9, 0);
        workAll();
        assertThat(platform.bean(Releases.class).of("d-2", day))
                .containsExactly(
                        new Release(day, "every", 110_000, 10_000, 1_100, 550, 550, 1_100));
        DayReport report = platform.bean(DayStore.class).reports(day.plusDays(1), 1).getFirst();
        assertThat(report.day()).isEqualTo(day);
        assertThat(report.programmes())
                .singleElement()
                .satisfies(programme -> {
                    assertThat(programme.dueFen()).isEqualTo(1_100);
                    assertThat(programme.budgetFen()).isEqualTo(550);
                    assertThat(programme.releasedFen()).isEqualTo(550);
                    assertThat(programme.isShort()).isTrue();
                });
        assertThat(platform.member("d-2").get("/my/tasks").http().body())
                .contains(
                        "Your 1% was ¥11.00; the advertising income covered 50.00%, so ¥5.50 was"
                                + " paid. The rest, ¥5.50, stays yours as ad points.",
                        "In the last seven days ¥5.50 was paid of ¥11.00 that was due here (50.00%)");
    }
}
