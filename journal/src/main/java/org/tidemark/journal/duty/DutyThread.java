package org.tidemark.journal.duty;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Drives a duty cycle until it is told to end. What the cycle throws is reported; it goes on, so
 * that it can send away whoever waits. Where even the report fails, for want of memory, the process
 * ends: one that lives on with a dead duty answers nobody and looks well.
 */
public final class DutyThread {

    /** Status of a process that ended because a duty died. */
    private static final int DUTY_DIED = 70;

    private final DutyCycle cycle;
    private final Doorbell bell;
    private final long idleNanos;
    private final Consumer<Throwable> failed;
    private final Runnable lastResort;
    private final Thread thread;
    private volatile boolean ending;

    /**
     * A thread that is not yet started.
     *
     * @param idleNanos how long it sleeps when there is nothing to do and nobody rings
     * @param failed told what the cycle throws
     */
    public DutyThread(
            String name,
            DutyCycle cycle,
            Doorbell bell,
            long idleNanos,
            Consumer<Throwable> failed) {
        // Needs no memory, and no lock that somebody else may hold for ever.
        this(name, cycle, bell, idleNanos, failed, () -> Runtime.getRuntime().halt(DUTY_DIED));
    }

    DutyThread(
            String name,
            DutyCycle cycle,
            Doorbell bell,
            long idleNanos,
            Consumer<Throwable> failed,
            Runnable lastResort) {
        this.cycle = cycle;
        this.bell = bell;
        this.idleNanos = idleNanos;
        this.failed = failed;
        this.lastResort = lastResort;
        thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    /** Starts it. */
    public void start() {
        thread.start();
    }

    /** Ends after the present step. */
    public void end() throws InterruptedException {
        ending = true;
        bell.ring();
        thread.join();
    }

    private void run() {
        while (!ending) {
            try {
                if (cycle.doWork() == 0) {
                    bell.sleepUnlessBusy(cycle, idleNanos);
                }
            } catch (Throwable e) { // whatever it is, nobody is left waiting for this thread
                if (!isTold(e)) {
                    lastResort.run();
                    return;
                }
                LockSupport.parkNanos(idleNanos);
            }
        }
    }

    private boolean isTold(Throwable e) {
        try {
            failed.accept(e);
            return true;
        } catch (Throwable untold) { // no memory to say anything with
            return false;
        }
    }
}
