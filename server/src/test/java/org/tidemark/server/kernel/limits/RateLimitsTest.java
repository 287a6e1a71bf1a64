package org.tidemark.server.kernel.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final Turned clock = new Turned();

    @Test
    void an_allowance_is_used_up_and_comes_back_with_time() {
        RateLimits limits = new RateLimits(clock);
        Allowance three = Allowance.perMinute(3);
        assertThat(taken(limits, "a", three, 5)).isEqualTo(3);
        clock.now = clock.now.plusSeconds(20);
        assertThat(taken(limits, "a", three, 5)).isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(taken(limits, "a", three, 5)).isEqualTo(3);
    }

    @Test
    void subjects_and_buckets_are_counted_apart() {
        RateLimits limits = new RateLimits(clock);
        Allowance one = Allowance.perDay(1);
        assertThat(limits.tryTake("x", "a", one)).isTrue();
        assertThat(limits.tryTake("x", "b", one)).isTrue();
        assertThat(limits.tryTake("y", "a", one)).isTrue();
        assertThat(limits.tryTake("x", "a", one)).isFalse();
    }

    @Test
    void many_at_once_take_no_more_than_is_there() {
        RateLimits limits = new RateLimits(clock);
        AtomicInteger passed = new AtomicInteger();
        IntStream.range(0, 1_000)
                .parallel()
                .forEach(i -> {
                    if (limits.tryTake("x", "a", Allowance.perHour(7))) {
                        passed.incrementAndGet();
                    }
                });
        assertThat(passed).hasValue(7);
    }

    @Test
    void the_subject_not_seen_for_the_longest_time_is_forgotten_first() {
        RateLimits limits = new RateLimits(clock, 2);
        Allowance one = Allowance.perDay(1);
        limits.tryTake("x", "a", one);
        limits.tryTake("x", "b", one);
        assertThat(limits.tryTake("x", "a", one)).isFalse();
        limits.tryTake("x", "c", one); // b goes
        assertThat(limits.tryTake("x", "a", one)).isFalse();
        assertThat(limits.tryTake("x", "b", one)).isTrue();
    }

    @Test
    void an_allowance_of_nothing_is_refused() {
        assertThatThrownBy(() -> Allowance.perDay(0)).hasMessageContaining("allows nothing");
    }

    private static int taken(RateLimits limits, String subject, Allowance allowance, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += limits.tryTake("x", subject, allowance) ? 1 : 0;
        }
        return taken;
    }

    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-11-22T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
