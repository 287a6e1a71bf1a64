package org.tidemark.journal.service;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Drives a duty cycle until it is told to end. What the cycle throws is reported; it goes on, so
 * that it can send away whoever waits.
 */
final class DutyThread {

    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final DutyCycle cycle;
    private final Doorbell bell;
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private volatile boolean ending;

    DutyThread(String name, DutyCycle cycle, Doorbell bell, Consumer<Throwable> failed) {
        this.cycle = cycle;
        this.bell = bell;
        this.failed = failed;
        thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Ends after the present step. */
    void end() throws InterruptedException {
        ending = true;
        bell.ring();
        thread.join();
    }

    private void run() {
        while (!ending) {
            try {
                if (cycle.doWork() == 0) {
                    bell.sleepUnlessBusy(cycle, IDLE_NANOS);
                }
            } catch (Throwable e) { // whatever it is, nobody is left waiting for this thread
                failed.accept(e);
                LockSupport.parkNanos(IDLE_NANOS);
            }
        }
    }
}
