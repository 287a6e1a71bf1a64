package org.tidemark.server.kernel.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.tidemark.journal.readmodel.ReadModel;

/**
 * Waits until the read model has followed the ledger to a record; for a while, and not everybody.
 */
@Component
public final class Following {

    /** What came of it. */
    public enum Answer {
        /** The read model has everything up to that record. */
        THERE,
        /** The ledger has that record, or may have it by now, and the read model has not yet. */
        BEHIND,
        /** The ledger has no such record. */
        NO_SUCH_RECORD
    }

    private static final int MOST_WAITING = 64;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ReadModel readModel;
    private final LedgerGateway ledger;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    Following(ReadModel readModel, LedgerGateway ledger) {
        this.readModel = readModel;
        this.ledger = ledger;
    }

    /**
     * Waits for a record.
     *
     * @param most how long
     * @throws LedgerUnavailableException when the ledger does not say how far it is
     */
    public Answer await(long sequence, Duration most) {
        if (readModel.projectedSeq() >= sequence) {
            return Answer.THERE;
        }
        if (Waiting.on(ledger.read(view -> true)).seq() < sequence) {
            return Answer.NO_SUCH_RECORD;
        }
        if (!waiting.tryAcquire()) {
            return Answer.BEHIND;
        }
        try {
            return pausing(sequence, System.nanoTime() + most.toNanos());
        } finally {
            waiting.release();
        }
    }

    private Answer pausing(long sequence, long until) {
        while (System.nanoTime() - until < 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            if (readModel.projectedSeq() >= sequence) {
                return Answer.THERE;
            }
        }
        return Answer.BEHIND;
    }
}
