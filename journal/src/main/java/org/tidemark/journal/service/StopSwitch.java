package org.tidemark.journal.service;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a ledger for good, loudly, with the first reason that comes. */
final class StopSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(StopSwitch.class);

    private final String ledger;
    private final AtomicReference<@Nullable LedgerStoppedException> reason =
            new AtomicReference<>();

    StopSwitch(String ledger) {
        this.ledger = ledger;
    }

    /** The ledger can't go on. */
    void stop(String why, @Nullable Throwable cause) {
        if (reason.compareAndSet(null, new LedgerStoppedException(why, cause))) {
            LOG.error("ledger {} has stopped: {}", ledger, why, cause);
        }
    }

    /** The ledger is being closed in order. */
    void close() {
        reason.compareAndSet(null, new LedgerStoppedException("it was closed", null));
    }

    boolean isStopped() {
        return reason.get() != null;
    }

    /** Why it stopped; only once it has. */
    LedgerStoppedException reason() {
        return Objects.requireNonNull(reason.get(), "it has not stopped");
    }
}
