package org.tidemark.journal.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.journal.duty.DutyCycle;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.recovery.Chunks;
import org.tidemark.journal.store.SnapshotStore;
import org.tidemark.journal.store.StoreUnavailableException;

/**
 * Takes the ledger's bytes between two groups, on the writer's thread, and writes them on its own.
 * Keeps the newest two.
 */
final class Snapshotter implements DutyCycle {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshotter.class);
    private static final int KEPT = 2;

    /** How long a database that has refused is left alone. */
    static final long RETRY_MILLIS = 5_000;

    private final SnapshotStore store;
    private final LongSupplier durableSeq;
    private final long every;
    private final AtomicReference<Captured> captured = new AtomicReference<>();
    private final InstantSource clock;
    private long lastSeq;
    private Instant notBefore = Instant.MIN; // on the thread that writes

    /** The ledger's bytes after a record. */
    private static final class Captured {

        private final long seq;
        private final byte[] recordHash;
        private final List<byte[]> chunks;

        Captured(LedgerMachine machine) {
            seq = machine.seq();
            recordHash = machine.hash();
            chunks = Chunks.of(machine);
        }
    }

    /**
     * A snapshotter that has nothing to write.
     *
     * @param durableSeq sequence of the last durable record
     * @param every records between two snapshots
     * @param lastSeq sequence of the last record that needs none
     * @param clock says when a database that refused is tried again
     */
    Snapshotter(
            SnapshotStore store,
            LongSupplier durableSeq,
            long every,
            long lastSeq,
            InstantSource clock) {
        this.store = store;
        this.durableSeq = durableSeq;
        this.every = every;
        this.lastSeq = lastSeq;
        this.clock = clock;
    }

    /** Takes the bytes if it is time to; on the writer's thread, between two groups. */
    void maybeCapture(LedgerMachine machine) {
        if (machine.seq() - lastSeq >= every) {
            capture(machine);
        }
    }

    /** Takes the bytes unless there is nothing new; on the writer's thread, between two groups. */
    void capture(LedgerMachine machine) {
        if (machine.seq() > lastSeq && captured.get() == null) {
            captured.set(new Captured(machine));
            lastSeq = machine.seq();
        }
    }

    @Override
    public int doWork() {
        Captured snapshot = captured.get();
        if (snapshot == null
                || snapshot.seq > durableSeq.getAsLong()
                || clock.instant().isBefore(notBefore)) {
            return 0;
        }
        try {
            store.write(snapshot.seq, snapshot.recordHash, snapshot.chunks);
            store.prune(KEPT);
            captured.set(null);
            return 1;
        } catch (StoreUnavailableException e) {
            notBefore = clock.instant().plusMillis(RETRY_MILLIS);
            LOG.warn(
                    "the snapshot of sequence {} is tried again in {} ms: {}",
                    snapshot.seq,
                    RETRY_MILLIS,
                    e.getMessage());
            return 0;
        }
    }

    /** Whether nothing waits to be written. */
    boolean isIdle() {
        return captured.get() == null;
    }
}
