package org.tidemark.server.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a budget of 20 seconds, and one more for every 1000 bytes. */
class ReadBudgetTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ReadBudget budget = new ReadBudget(Duration.ofSeconds(20), 1000);
    private long now = Long.MAX_VALUE - 10 * SECOND; // such a clock may pass the end of its numbers

    @ParameterizedTest
    @CsvSource({
        "1,    5,  5", // a byte every five seconds: the fifth comes too late
        "1,    1,  21",
        "1000, 5,  5",
        "5000, 6,  20",
        "100,  21, 1"
    })
    void who_drips_is_cut(int bytes, int seconds, int most) {
        int sent = 0;
        while (!waits(seconds) && sent < 100) {
            budget.read(now, bytes);
            sent++;
        }
        assertThat(sent).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1", "5000, 5", "100000, 30"})
    void who_is_only_slow_is_not(int bytes, int seconds) {
        for (int i = 0; i < 10_000; i++) {
            if (i > 0 || seconds <= 20) {
                assertThat(waits(seconds)).isFalse();
            }
            budget.read(now, bytes);
        }
    }

    @Test
    void what_the_platform_does_meanwhile_does_not_count() {
        for (int i = 0; i < 100; i++) {
            budget.read(now, 1);
            now += 60 * SECOND;
            assertThat(budget.isUsedUp(now)).isFalse();
        }
    }

    @Test
    void the_next_request_has_its_own() {
        for (int i = 0; i < 100; i++) {
            assertThat(waits(19)).isFalse();
            budget.read(now, 1);
            budget.read(now, 0); // nothing more is there yet
            budget.begin();
            now += 60 * SECOND; // the line is idle
        }
    }

    /** Waits for so long; whether that was too long. */
    private boolean waits(int seconds) {
        budget.read(now, 0);
        now += seconds * SECOND;
        return budget.isUsedUp(now);
    }
}
