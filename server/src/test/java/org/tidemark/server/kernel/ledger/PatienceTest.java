package org.tidemark.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tidemark.journal.service.LedgerStatus.State;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException.Reason;

/** Who waits for a ledger that has lost its journal is told so, and nobody new begins to wait. */
class PatienceTest {

    private State state = State.RUNNING;
    private long now = Long.MAX_VALUE - 5; // such a clock may pass the end of its numbers
    private final AtomicInteger asked = new AtomicInteger();
    private final Patience patience = new Patience(() -> state, () -> now);

    @Test
    void a_connection_that_is_only_cut_is_waited_for() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> given = patience.ask(() -> answer);
        lose();
        pass(Duration.ofMillis(999));
        assertThat(given).isNotDone();
        state = State.RUNNING;
        patience.step();
        lose();
        pass(Duration.ofMillis(999));
        assertThat(given).isNotDone();
        answer.complete("durable");
        assertThat(Waiting.on(given)).isEqualTo("durable");
    }

    @Test
    void after_a_moment_all_who_wait_are_told_and_whoever_comes_asks_nothing() {
        CompletableFuture<String> first = patience.ask(CompletableFuture::new);
        CompletableFuture<String> second = patience.ask(CompletableFuture::new);
        lose();
        CompletableFuture<String> third = patience.ask(CompletableFuture::new);
        pass(Duration.ofSeconds(1));
        for (CompletableFuture<String> waiting : java.util.List.of(first, second, third)) {
            recovers(waiting, "not known");
        }
        recovers(patience.ask(this::question), "nothing happened");
        assertThat(asked).hasValue(0);
        state = State.RUNNING;
        patience.step();
        assertThat(patience.ask(this::question)).isNotDone();
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_ledger_that_has_stopped_answers_for_itself() {
        CompletableFuture<String> given = patience.ask(CompletableFuture::new);
        state = State.STOPPED;
        patience.step();
        pass(Duration.ofHours(1));
        assertThat(given).isNotDone();
    }

    private CompletableFuture<String> question() {
        asked.incrementAndGet();
        return new CompletableFuture<>();
    }

    private void lose() {
        state = State.RECONNECTING;
        patience.step();
    }

    private void pass(Duration time) {
        now += time.toNanos();
        patience.step();
    }

    private static void recovers(CompletableFuture<String> waiting, String told) {
        assertThatThrownBy(() -> Waiting.on(waiting))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining(told)
                .extracting(away -> ((LedgerUnavailableException) away).reason())
                .isEqualTo(Reason.RECOVERING);
    }
}
