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

    @Test
    void no_more_read_at_once_than_have_a_turn() throws Exception {
        ReadingTurns turns = new ReadingTurns(AT_ONCE, Duration.ofDays(1));
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
    void whoever_reads_slowly_keeps_nobody_from_reading() {
        ReadingTurns turns = new ReadingTurns(AT_ONCE, Duration.ZERO);
        List<ReadingTurns.Turn> slow = List.of(turns.take(), turns.take());

        turns.take().close();

        slow.forEach(ReadingTurns.Turn::close);
    }

    @Test
    void an_interrupted_wait_is_told_and_stays_interrupted() {
        ReadingTurns turns = new ReadingTurns(1, Duration.ofDays(1));
        try (ReadingTurns.Turn _ = turns.take()) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(TooBusyException.class).isThrownBy(turns::take);

            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
