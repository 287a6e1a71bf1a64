package org.tidemark.journal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DutyThreadTest {

    private static final long IDLE_NANOS = 1000;

    private final CountDownLatch died = new CountDownLatch(1);

    @Test
    void what_is_thrown_is_told_and_the_duty_goes_on() throws InterruptedException {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        AtomicInteger steps = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(3);
        DutyThread thread =
                thread(
                        () -> {
                            enough.countDown();
                            if (steps.incrementAndGet() < 3) {
                                throw new OutOfMemoryError("of the cycle");
                            }
                            return 0;
                        },
                        told::add);
        thread.start();
        enough.await();
        thread.end();
        assertThat(told).hasSize(2).allMatch(OutOfMemoryError.class::isInstance);
        assertThat(died.getCount()).isEqualTo(1);
    }

    @Test
    void a_duty_that_cannot_even_say_what_is_wrong_takes_the_process_with_it()
            throws InterruptedException {
        DutyThread thread =
                thread(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        told -> {
                            throw new OutOfMemoryError("of the report");
                        });
        thread.start();
        died.await();
        thread.end();
    }

    private DutyThread thread(DutyCycle cycle, Consumer<Throwable> failed) {
        return new DutyThread("duty", cycle, new Doorbell(), IDLE_NANOS, failed, died::countDown);
    }
}
