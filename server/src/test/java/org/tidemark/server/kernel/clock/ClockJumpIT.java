package org.tidemark.server.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.TestWallClock;
import org.tidemark.server.Visitor;
import org.tidemark.server.growth.days.DayClosing;

/** A machine's clock that is wrong by 400 days, while the platform runs and at its start. */
@Timeout(240)
class ClockJumpIT {

    private static final String NAME = "clock-jump";
    private static final String PAGE = "/console/money/watch";
    private static final Duration FAR = Duration.ofDays(400);

    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh(NAME);
        platform.adopt("jump");
        // Which day is next is read from what follows the ledger.
        platform.following(platform.enrol("j-1").sequence(), "/api/v1/members/j-1/statement");
        platform.work();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static void wrongBy(Duration by) {
        platform.bean(TestWallClock.class).setWrongBy(by);
    }

    private static Answer buy(String id) {
        return platform.post("/orders", TestPlatform.order(id, "j-1", "jump", "10.00"));
    }

    private static Optional<LocalDate> nextDay() {
        return platform.bean(DayClosing.class).next();
    }

    /** The last record as it stands in the database. */
    private static String lastRecord() {
        return platform.bean(JdbcClient.class)
                .sql("SELECT seq || ' ' || at FROM ledger.journal ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private static int health(String probe) {
        return platform.visitor().get("/actuator/health" + probe).status();
    }

    @Test
    void a_clock_that_jumps_closes_no_day_and_stamps_nothing_until_two_people_accept_it() {
        assertThat(buy("before").status()).isEqualTo(201);
        Optional<LocalDate> next = nextDay();
        assertThat(next).isPresent();
        String last = lastRecord();
        wrongBy(FAR);
        Answer refused = buy("meanwhile");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("/code")).isEqualTo("clock-in-doubt");
        LocalDate told = LocalDate.now(platform.clock()).minusDays(1);
        Answer closing =
                platform.post(
                        "/day-closings", "{\"id\":\"jump-close\",\"day\":\"%s\"}".formatted(told));
        assertThat(closing.text("/code")).isEqualTo("clock-in-doubt");
        platform.work();
        assertThat(nextDay()).as("no day was closed").isEqualTo(next);
        assertThat(lastRecord()).as("nothing was stamped").isEqualTo(last);
        elseGoesOn();
        wrongBy(Duration.ZERO);
        platform.work();
        assertThat(buy("meanwhile").status()).as("it waits for people").isEqualTo(503);
        accepted();
        assertThat(buy("meanwhile").status()).isEqualTo(201);
        assertThat(health("")).isEqualTo(200);
    }

    private static void elseGoesOn() {
        assertThat(platform.get("/api/v1/members/j-1").status()).isEqualTo(200);
        assertThat(platform.visitor().get("/").status()).isEqualTo(200);
        assertThat(health("/readiness")).isEqualTo(200);
        assertThat(health("/liveness")).isEqualTo(200);
        assertThat(health("")).isEqualTo(503);
        assertThat(platform.get("/actuator/health").http().body())
                .contains("\"time\"", "has stepped by PT9600H");
        assertThat(platform.visitor().staff("SUPPORT").get("/console").http().body())
                .contains("class=\"alarm\"")
                .doesNotContain("href=\"" + PAGE);
    }

    private static void accepted() {
        Visitor first = platform.visitor().staff("FINANCE");
        Visitor second = platform.visitor().staff("OWNER");
        assertThat(first.get(PAGE).http().body()).contains("9600:00:0");
        assertThat(first.post(PAGE, Map.of()).status()).isEqualTo(302);
        assertThat(buy("meanwhile").status()).as("one is not enough").isEqualTo(503);
        assertThat(first.post(PAGE, Map.of()).status()).as("nor is he twice").isEqualTo(422);
        assertThat(second.get(PAGE).http().body()).contains("tester-finance");
        wrongBy(FAR);
        assertThat(second.post(PAGE, Map.of()).status())
                .as("nor what the first one has not seen")
                .isEqualTo(422);
        wrongBy(Duration.ZERO);
        assertThat(first.post(PAGE, Map.of()).status()).isEqualTo(302);
        assertThat(second.post(PAGE, Map.of()).status()).isEqualTo(302);
        assertThat(second.get(PAGE).http().body())
                .doesNotContain("class=\"alarm\"")
                .contains("data-figure=\"clock\"");
    }

    @Test
    void a_clock_that_is_wrong_at_the_start_is_found_by_what_was_kept() {
        platform.work();
        // As if it had been right 400 days ago, on this machine or before it was started again.
        for (String boot : new String[] {"boot", "'another'"}) {
            platform.bean(JdbcClient.class)
                    .sql(
                            "UPDATE platform.clock_look SET boot = "
                                    + boot
                                    + ", wall = wall - interval '400 days'"
                                    + ", database_at = database_at - interval '400 days'")
                    .update();
            platform = platform.restarted(NAME);
            Optional<LocalDate> next = nextDay();
            platform.work();
            assertThat(nextDay()).isEqualTo(next);
            assertThat(buy("start-" + boot.length()).text("/code")).isEqualTo("clock-in-doubt");
            System.setProperty("tidemark.clock.accept", "true");
            try {
                platform = platform.restarted(NAME);
            } finally {
                System.clearProperty("tidemark.clock.accept");
            }
            assertThat(buy("start-" + boot.length()).status()).isEqualTo(201);
            platform = platform.restarted(NAME);
            assertThat(buy("after-" + boot.length()).status())
                    .as("accepted once, kept")
                    .isEqualTo(201);
        }
    }
}
