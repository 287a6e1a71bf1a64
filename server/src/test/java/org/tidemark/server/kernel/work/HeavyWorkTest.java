package org.tidemark.server.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class HeavyWorkTest {

    private static final int THREADS = 2;
    private static final int WAITING = 3;

    private final HeavyWork work = new HeavyWork(THREADS, WAITING);

    @AfterEach
    void end() {
        work.destroy();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8192, 1",
        "2, 8192, 1",
        "4, 8192, 3",
        "16, 8192, 15",
        "16, 512, 2",
        "16, 64, 1"
    })
    void one_core_and_the_heap_are_left_to_the_others(int cores, long megabytes, int threads) {
        assertThat(HeavyWork.threads(cores, megabytes << 20)).isEqualTo(threads);
    }

    @Test
    void it_runs_on_platform_threads_whoever_asks() throws Exception {
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(
                            asking.submit(() -> work.run(() -> Thread.currentThread().isVirtual()))
                                    .get())
                    .isFalse();
        }
    }

    @Test
    void what_finds_the_line_full_is_told_at_once_and_the_rest_is_done() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(THREADS);
        AtomicInteger done = new AtomicInteger();
        List<Future<?>> asked = new ArrayList<>();
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS + WAITING; i++) {
                asked.add(
                        asking.submit(() ->
                                work.<Integer, InterruptedException>run(() -> {
                                    begun.countDown();
                                    go.await();
                                    return done.incrementAndGet();
                                })));
            }
            begun.await();
            while (work.waiting() < WAITING) {
                Thread.onSpinWait();
            }
            assertThatExceptionOfType(TooBusyException.class)
                    .isThrownBy(() -> work.run(done::incrementAndGet))
                    .satisfies(busy -> assertThat(busy.retryAfterSeconds()).isPositive());
            go.countDown();
            for (Future<?> one : asked) {
                one.get();
            }
        }
        assertThat(done).hasValue(THREADS + WAITING);
    }

    @Test
    void what_it_fails_with_comes_back_as_it_was() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        work.<Integer, IOException>run(() -> {
                            throw new IOException("broken");
                        }))
                .withMessage("broken");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        work.run(() -> {
                            throw new IllegalArgumentException("wrong");
                        }));
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() ->
                        work.run(() -> {
                            throw new StackOverflowError();
                        }));
    }

    @Test
    void nobody_waits_in_it_with_a_connection_in_his_hands() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> work.run(() -> 1));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }
}
