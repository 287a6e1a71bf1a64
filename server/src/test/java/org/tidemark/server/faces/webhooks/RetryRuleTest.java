package org.tidemark.server.faces.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.faces.webhooks.RetryRule.Next;
import org.tidemark.server.faces.webhooks.RetryRule.Why;
import org.tidemark.server.kernel.outward.SendResult;
import org.tidemark.server.kernel.outward.SendResult.Answered;
import org.tidemark.server.kernel.outward.SendResult.Failed;
import org.tidemark.server.kernel.outward.SendResult.Trouble;

class RetryRuleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Optional<Instant> FINE = Optional.empty();

    private static SendResult answer(int status) {
        return new Answered(status, Optional.empty());
    }

    private static Next after(SendResult result, int made) {
        return RetryRule.after(result, made, false, FINE, NOW, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void every_2xx_is_success(int status) {
        assertThat(after(answer(status), 9)).isEqualTo(new Next.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 199, 300, 301, 302, 307, 308, 400, 401, 404, 429, 500, 502, 503, 504})
    void nothing_else_is_and_is_tried_again_in_five_seconds(int status) {
        assertThat(after(answer(status), 0)).isEqualTo(new Next.Again(NOW.plusSeconds(5)));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void no_answer_is_tried_again(Trouble trouble) {
        assertThat(after(new Failed(trouble), 1))
                .isEqualTo(new Next.Again(NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void the_pauses_come_to_75_hours_and_then_it_is_given_up() {
        Duration all = Duration.ZERO;
        int made = 0;
        while (after(answer(500), made) instanceof Next.Again(Instant at)) {
            all = all.plus(Duration.between(NOW, at));
            made++;
        }
        assertThat(made).isEqualTo(9);
        assertThat(all).isBetween(Duration.ofHours(75), Duration.ofHours(76));
        assertThat(after(answer(500), made)).isEqualTo(new Next.GivenUp());
    }

    @Test
    void where_order_is_promised_nothing_is_left_out() {
        assertThat(RetryRule.after(answer(500), 9, true, FINE, NOW, 0))
                .isEqualTo(new Next.Disabled(Why.FAILING));
    }

    @Test
    void who_is_gone_or_takes_nothing_for_days_is_disabled() {
        assertThat(after(answer(410), 0)).isEqualTo(new Next.Disabled(Why.GONE));
        Optional<Instant> days = Optional.of(NOW.minus(Duration.ofDays(5)));
        assertThat(RetryRule.after(answer(500), 0, false, days, NOW, 0))
                .isEqualTo(new Next.Disabled(Why.FAILING));
        Optional<Instant> nearly = Optional.of(NOW.minus(Duration.ofDays(5)).plusMillis(1));
        assertThat(RetryRule.after(answer(500), 0, false, nearly, NOW, 0))
                .isEqualTo(new Next.Again(NOW.plusSeconds(5)));
        assertThat(RetryRule.after(answer(204), 0, false, days, NOW, 0))
                .isEqualTo(new Next.Delivered());
    }

    @Test
    void a_receiver_that_wants_to_be_left_alone_is_for_a_day_at_most() {
        for (Duration wish : new Duration[] {Duration.ZERO, Duration.ofSeconds(4)}) {
            assertThat(after(new Answered(429, Optional.of(wish)), 0))
                    .isEqualTo(new Next.Again(NOW.plusSeconds(5)));
        }
        assertThat(after(new Answered(429, Optional.of(Duration.ofHours(1))), 0))
                .isEqualTo(new Next.Again(NOW.plus(Duration.ofHours(1))));
        assertThat(after(new Answered(503, Optional.of(Duration.ofDays(400))), 0))
                .isEqualTo(new Next.Again(NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void pauses_are_spread_by_a_tenth() {
        assertThat(RetryRule.after(answer(500), 1, false, FINE, NOW, 1))
                .isEqualTo(new Next.Again(NOW.plusSeconds(330)));
    }
}
