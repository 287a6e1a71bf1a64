package org.tidemark.server.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingTurnsTest {

    private static final int AT_ONCE = 2;
    private static final int READERS = 200;
    private static final Duration EVER = Duration.ofDays(1);

    @Test
    void no_more_read_at_once_than_have_a_turn() throws Exception {
        ReadingTurns turns = new ReadingTurns(AT_ONCE, READERS, EVER, EVER);
        AtomicInteger reading = new AtomicInteger();
        List<Future<Integer>> most = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                most.add(
                        readers.submit(() -> {
                            try (ReadingTurns.Turn _ = turns.take()) {
                                int now = reading.incrementAndGet();
                                readers.submit(reading::get).get();
                                reading.decrementAndGet();
                                return now;
                            }
                        }));
            }
            for (Future<Integer> one : most) {
                assertThat(one.get()).isBetween(1, AT_ONCE);
            }
        }
    }

    @Test
    void whoever_reads_slowly_loses_his_turn_to_the_next_and_no_more_than_his() {
        ReadingTurns turns = new ReadingTurns(AT_ONCE, 1, Duration.ZERO, EVER);
        List<ReadingTurns.Turn> slow = List.of(turns.take(), turns.take());

        ReadingTurns.Turn next = turns.take();
        slow.getFirst().close(); // what was lost is not given back a second time

        assertThat(turns.held()).isEqualTo(AT_ONCE);
        slow.getLast().close();
        next.close();
        assertThat(turns.held()).isZero();
    }

    @Test
    void a_turn_is_given_back_once() {
        ReadingTurns turns = new ReadingTurns(AT_ONCE, 1, EVER, Duration.ZERO);
        ReadingTurns.Turn turn = turns.take();
        turn.close();
        turn.close();

        List<ReadingTurns.Turn> all = List.of(turns.take(), turns.take());

        assertThatExceptionOfType(TooBusyException.class).isThrownBy(turns::take);
        all.forEach(ReadingTurns.Turn::close);
    }

    @Test
    void whoever_finds_the_line_full_is_told_at_once() throws Exception {
        ReadingTurns turns = new ReadingTurns(1, 1, EVER, EVER);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            ReadingTurns.Turn reading = turns.take();
            Future<?> waits = readers.submit(() -> turns.take().close());
            while (turns.waiting() == 0) {
                Thread.onSpinWait();
            }

            assertThatExceptionOfType(TooBusyException.class)
                    .isThrownBy(turns::take)
                    .satisfies(busy -> assertThat(busy.retryAfterSeconds()).isPositive());

            reading.close();
            waits.get();
        }
    }

    @Test
    void an_interrupted_wait_is_told_and_stays_interrupted() {
        ReadingTurns turns = new ReadingTurns(1, 1, EVER, EVER);
        try (ReadingTurns.Turn _ = turns.take()) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(TooBusyException.class).isThrownBy(turns::take);

            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
