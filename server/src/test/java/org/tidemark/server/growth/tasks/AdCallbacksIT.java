package org.tidemark.server.growth.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.growth.tasks.AdPlatform.callback;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** What counts an advertisement and what does not, on a platform whose clock is turned. */
@Timeout(120)
class AdCallbacksIT {

    private static final String VALID = "{\"isValid\":true}";
    private static final String NOT_VALID = "{\"isValid\":false}";
    private static final String COUNTED =
            "SELECT count(*) FROM platform.ad_view WHERE member_id = ?";
    private static final String TALLY =
            "SELECT coalesce(sum(number), 0)::bigint FROM platform.ad_tally WHERE outcome = ?";

    private static AdPlatform ads;

    @BeforeAll
    static void open() {
        ads = new AdPlatform("callbacks");
    }

    @AfterAll
    static void close() {
        ads.close();
    }

    @BeforeEach
    void inTheMorning() {
        ads.nextDayAt(9, 0);
    }

    @Test
    void five_advertisements_complete_the_day_and_a_repeated_callback_adds_nothing() {
        Visitor visitor = ads.member("five");
        for (int i = 1; i <= 5; i++) {
            assertThat(ads.tasksComplete("five")).isFalse();
            assertThat(ads.watch(visitor, "five", "five-" + i)).isEqualTo(VALID);
        }
        assertThat(ads.tasksComplete("five")).isTrue();
        String session = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.SPACING);
        String query = callback("five-6", "five", session);
        assertThat(ads.call("pangle", query).http().body()).isEqualTo(VALID);
        assertThat(ads.call("pangle", query).http().body()).isEqualTo(VALID);
        assertThat(ads.number(COUNTED, "five")).isEqualTo(6);
    }

    @Test
    void a_callback_that_is_forged_in_any_part_counts_nothing_and_leaves_its_reason() {
        Visitor visitor = ads.member("forged");
        ads.member("another");
        String session = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.SPACING);
        long before = ads.number(TALLY, "BAD_SIGNATURE");
        String query = callback("forged-1", "forged", session);
        assertThat(
                        ads.call("pangle", query.replace("trans_id=forged-1", "trans_id=f-2"))
                                .http()
                                .body())
                .isEqualTo(NOT_VALID);
        assertThat(ads.number(TALLY, "BAD_SIGNATURE")).isEqualTo(before + 1);
        assertThat(ads.call("gdt", "transid=x&userid=forged&extrainfo=" + session).status())
                .isEqualTo(403);
        String changed = (session.charAt(0) == 'A' ? "B" : "A") + session.substring(1);
        assertThat(ads.call("pangle", callback("forged-2", "forged", changed)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(ads.call("pangle", callback("forged-3", "another", session)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(ads.call("uniad", callback("forged-4", "forged", session)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(ads.call("pangle", callback("x".repeat(201), "forged", session)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(ads.call("nobody", query).status()).isEqualTo(404);
        assertThat(ads.number(COUNTED, "forged")).isZero();
        assertThat(logged("forged-2")).containsExactly("BAD_TOKEN");
        assertThat(logged("forged-3")).containsExactly("FOREIGN");
        assertThat(logged("forged-4")).containsExactly("FOREIGN");
        assertThat(ads.call("pangle", query).http().body()).isEqualTo(VALID);
    }

    private static List<String> logged(String transaction) {
        return ads.database()
                .sql("SELECT outcome FROM platform.ad_callback WHERE transaction_id = ?")
                .param(transaction)
                .query(String.class)
                .list();
    }

    @Test
    void too_early_does_not_count_and_later_it_does_until_the_session_is_over() {
        Visitor visitor = ads.member("early");
        String session = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.WATCHING.minusSeconds(5));
        String query = callback("early-1", "early", session);
        assertThat(ads.call("pangle", query).http().body()).isEqualTo(NOT_VALID);
        assertThat(visitor.get("/my/tasks").http().body()).contains("data-outcome=\"too-early\"");
        ads.platform.turnClock(Duration.ofSeconds(10));
        assertThat(ads.call("pangle", query).http().body()).isEqualTo(VALID);
        assertThat(visitor.get("/my/tasks").http().body()).contains("data-outcome=\"counted\"");
        String late = ads.session(visitor);
        ads.platform.turnClock(Duration.ofMinutes(61));
        assertThat(ads.call("pangle", callback("early-2", "early", late)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(logged("early-2")).containsExactly("EXPIRED");
        assertThat(ads.call("pangle", query).http().body()).isEqualTo(VALID);
        assertThat(ads.number(COUNTED, "early")).isEqualTo(1);
    }

    @Test
    void a_transaction_counts_for_one_session_and_a_session_for_one_transaction() {
        Visitor visitor = ads.member("once");
        String first = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.SPACING);
        assertThat(ads.call("pangle", callback("once-1", "once", first)).http().body())
                .isEqualTo(VALID);
        assertThat(ads.call("pangle", callback("once-2", "once", first)).http().body())
                .isEqualTo(NOT_VALID);
        ads.platform.turnClock(AdPlatform.SPACING);
        String second = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.SPACING);
        assertThat(ads.call("pangle", callback("once-1", "once", second)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(logged("once-1")).containsExactlyInAnyOrder("COUNTED", "REPLAYED");
        assertThat(logged("once-2")).containsExactly("SPENT");
        assertThat(ads.number(COUNTED, "once")).isEqualTo(1);
    }

    @Test
    void callbacks_in_parallel_count_once() throws Exception {
        Visitor visitor = ads.member("parallel");
        String session = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.SPACING);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String query = callback("parallel-" + i % 3, "parallel", session);
            calls.add(() -> ads.call("pangle", query));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get().http().body());
            }
            assertThat(answers).filteredOn(VALID::equals).hasSize(8);
        }
        assertThat(ads.number(COUNTED, "parallel")).isEqualTo(1);
        assertThat(
                        ads.number(
                                "SELECT watched FROM platform.task_day WHERE member_id = ?",
                                "parallel"))
                .isEqualTo(1);
    }

    @Test
    void no_more_than_the_daily_cap_counts_also_for_sessions_begun_below_it() {
        Visitor visitor = ads.member("cap");
        for (int i = 1; i < AdPlatform.CAP; i++) {
            assertThat(ads.watch(visitor, "cap", "cap-" + i)).isEqualTo(VALID);
        }
        String last = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.SPACING.plusSeconds(1));
        String beyond = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.SPACING);
        assertThat(ads.call("pangle", callback("cap-last", "cap", last)).http().body())
                .isEqualTo(VALID);
        assertThat(ads.call("pangle", callback("cap-beyond", "cap", beyond)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(logged("cap-beyond")).containsExactly("OVER_CAP");
        Answer refused = ads.begin(visitor, "pangle");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("over-cap");
        assertThat(ads.number(COUNTED, "cap")).isEqualTo(AdPlatform.CAP);
    }

    @Test
    void of_two_advertisements_at_the_same_time_one_counts() {
        Visitor visitor = ads.member("twin");
        String one = ads.session(visitor);
        String two = ads.session(visitor);
        ads.platform.turnClock(AdPlatform.SPACING);
        assertThat(ads.call("pangle", callback("twin-1", "twin", one)).http().body())
                .isEqualTo(VALID);
        assertThat(ads.call("pangle", callback("twin-2", "twin", two)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(logged("twin-2")).containsExactly("TOO_CLOSE");
    }

    @Test
    void after_midnight_a_callback_counts_for_the_day_of_its_session_until_that_is_closed() {
        Visitor visitor = ads.member("midnight");
        ads.nextDayAt(23, 59);
        LocalDate day = LocalDate.now(ads.platform.clock());
        String early = ads.session(visitor);
        ads.platform.turnClock(Duration.ofSeconds(30));
        String late = ads.session(visitor);
        ads.platform.turnClock(Duration.ofMinutes(2));
        ads.platform.work();
        assertThat(ads.call("pangle", callback("midnight-1", "midnight", early)).http().body())
                .isEqualTo(VALID);
        assertThat(
                        ads.database()
                                .sql(
                                        "SELECT day FROM platform.task_day WHERE member_id = 'midnight'")
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(day);
        ads.platform.turnClock(Duration.ofMinutes(5));
        ads.platform.work();
        assertThat(ads.call("pangle", callback("midnight-2", "midnight", late)).http().body())
                .isEqualTo(NOT_VALID);
        assertThat(logged("midnight-2")).containsExactly("DAY_CLOSED");
    }

    @Test
    void what_counted_before_a_crash_reaches_the_ledger_afterwards_and_only_once() {
        Visitor visitor = ads.member("crash");
        for (int i = 1; i <= 4; i++) {
            ads.watch(visitor, "crash", "crash-" + i);
        }
        // What the database looks like when the platform dies between counting and the command.
        ads.database()
                .sql("UPDATE platform.task_day SET watched = 5 WHERE member_id = 'crash'")
                .update();
        assertThat(ads.tasksComplete("crash")).isFalse();
        ads.platform.work();
        assertThat(ads.tasksComplete("crash")).isTrue();
        // And when it dies between the command and noting its answer.
        ads.database()
                .sql(
                        "UPDATE platform.task_completion SET state = 'PENDING' WHERE member_id = 'crash'")
                .update();
        ads.platform.work();
        assertThat(
                        ads.number(
                                "SELECT count(*) FROM platform.task_completion WHERE member_id = 'crash'"
                                        + " AND state = 'DONE' AND refusal = ''"))
                .isEqualTo(1);
    }

    @Test
    void what_a_standstill_left_is_told_before_its_day_is_closed() {
        ads.member("left");
        LocalDate day = LocalDate.now(ads.platform.clock());
        ads.platform.post(
                "/ad-incomes",
                "{\"id\":\"left-i\",\"programme\":\"every\",\"amount\":\"1000.00\"}");
        ads.database()
                .sql(
                        "INSERT INTO platform.task_day (member_id, day, watched) VALUES ('left', ?, 5)")
                .param(day)
                .update();
        ads.nextDayAt(8, 0);
        ads.platform.work();
        assertThat(ads.adPoints("left")).isEqualTo(110_000 - 1_100);
    }

    @Test
    void only_so_many_members_watch_on_one_device() {
        Visitor first = ads.member("device-1");
        assertThat(ads.begin(first, "pangle").status()).isEqualTo(200);
        ads.member("device-2");
        ads.member("device-3");
        assertThat(ads.begin(first.signedIn("device-2"), "pangle").status()).isEqualTo(200);
        Answer third = ads.begin(first.signedIn("device-3"), "pangle");
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.text("/code")).isEqualTo("device-limit");
        assertThat(ads.begin(first.signedIn("device-1"), "pangle").status()).isEqualTo(200);
    }
}
