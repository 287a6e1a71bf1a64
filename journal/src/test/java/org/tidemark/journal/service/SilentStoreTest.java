package org.tidemark.journal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.testing.MemoryJournal;
import org.tidemark.journal.testing.TestPlans;

/** A network that loses everything fails nothing: the store is asked and says nothing. */
final class SilentStoreTest {

    private final AtomicBoolean silent = new AtomicBoolean();
    private final CountDownLatch speaks = new CountDownLatch(1);

    private MemoryJournal.Fault saysNothing() {
        try {
            if (silent.get()) {
                speaks.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return MemoryJournal.Fault.NONE;
    }

    @Test
    @Timeout(60)
    void a_ledger_whose_store_says_nothing_does_not_say_that_it_runs() {
        MemoryJournal journal = new MemoryJournal(this::saysNothing);
        try (LedgerService ledger =
                LedgerService.open(
                        LedgerOptions.DEFAULT, journal, TestPlans.READER, Clock.systemUTC())) {
            assertThat(ledger.status().state()).isEqualTo(LedgerStatus.State.RUNNING);
            silent.set(true);
            CompletableFuture<Reply> answer =
                    ledger.submit(
                            new Command.Enrol(
                                    Header.of("e-1", LedgerService.UNSTAMPED), "m1", "", 0, false));
            while (ledger.status().state() == LedgerStatus.State.RUNNING) {
                Thread.onSpinWait();
            }
            assertThat(ledger.status().state()).isEqualTo(LedgerStatus.State.RECONNECTING);
            assertThat(ledger.status().detail()).contains("does not answer");
            assertThat(answer).isNotDone();
            speaks.countDown();
            assertThat(answer.join().outcome().accepted()).isTrue();
            assertThat(ledger.status().state()).isEqualTo(LedgerStatus.State.RUNNING);
        }
    }
}
