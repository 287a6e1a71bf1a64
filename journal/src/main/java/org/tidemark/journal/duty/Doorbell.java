package org.tidemark.journal.duty;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Wakes the thread of a duty cycle that has nothing to do. */
public final class Doorbell {

    private volatile @Nullable Thread sleeper;

    /** There is something to do. Cheap while the thread is awake. */
    public void ring() {
        Thread thread = sleeper;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    /**
     * Sleeps until the bell rings or the time is over, unless there is something to do after all.
     */
    void sleepUnlessBusy(DutyCycle cycle, long nanos) {
        sleeper = Thread.currentThread();
        try {
            if (cycle.doWork() == 0) {
                LockSupport.parkNanos(this, nanos);
            }
        } finally {
            sleeper = null;
        }
    }
}
