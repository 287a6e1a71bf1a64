package org.tidemark.journal.service;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.journal.duty.Doorbell;
import org.tidemark.journal.duty.DutyCycle;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.StoreRejectedException;
import org.tidemark.journal.store.StoreUnavailableException;

/**
 * Makes one group after the other durable and only then releases its answers. When the result of an
 * append is not known it asks the store where the head is, and appends again or goes on; it never
 * guesses.
 */
final class Committer implements DutyCycle {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    private final JournalAppender appender;
    private final StopSwitch stop;
    private final Doorbell writer;
    private final Doorbell self;
    private final long epoch;
    private final AtomicReference<Group> slot = new AtomicReference<>();
    private volatile long durableSeq;
    private volatile String trouble = "";
    private volatile long takenNanos; // of the group in the slot
    private boolean unknown; // whether the group in the slot may have been committed

    Committer(
            JournalAppender appender, Head head, StopSwitch stop, Doorbell writer, Doorbell self) {
        this.appender = appender;
        this.stop = stop;
        this.writer = writer;
        this.self = self;
        this.epoch = head.epoch();
        this.durableSeq = head.seq();
    }

    long epoch() {
        return epoch;
    }

    /** Whether it takes a group now. */
    boolean isFree() {
        return slot.get() == null;
    }

    /** Takes a group; only while free. */
    void take(Group group) {
        takenNanos = System.nanoTime();
        if (!slot.compareAndSet(null, group)) {
            throw new IllegalStateException("the committer has a group already");
        }
        self.ring();
    }

    /** Sequence of the last record that is known to be durable. */
    long durableSeq() {
        return durableSeq;
    }

    /** What keeps it from going on, empty if nothing does. */
    String trouble() {
        return trouble;
    }

    /**
     * How long it has been waiting for the store to answer for the group in hand, in nanoseconds; 0
     * while it has none. For whoever asks how it is; it decides nothing here.
     */
    long waitingNanos() {
        long since = takenNanos;
        return isFree() ? 0 : System.nanoTime() - since;
    }

    @Override
    public int doWork() {
        Group group = slot.get();
        if (group == null) {
            return 0;
        }
        if (stop.isStopped()) {
            return fail(group);
        }
        try {
            return commit(group);
        } catch (StoreUnavailableException e) {
            if (trouble.isEmpty()) {
                LOG.warn(
                        "the journal cannot be reached; nothing is answered until it can: {}",
                        e.getMessage());
            }
            trouble = String.valueOf(e.getMessage());
            unknown = true;
            return 0; // tried again after a moment
        } catch (StoreRejectedException e) {
            stop.stop("the journal refuses what follows sequence " + durableSeq, e);
            return fail(group);
        }
    }

    private int commit(Group group) {
        if (!unknown && attempt(group)) {
            return release(group);
        }
        Head head = appender.settle();
        unknown = false;
        if (head.equals(group.to())) {
            return release(group);
        }
        if (head.equals(group.from())) {
            return 0; // it was not committed; the next step tries again
        }
        stop.stop(
                head.epoch() != epoch
                        ? "another writer has taken it over ("
                                + head
                                + "; ours was "
                                + group.from()
                                + ")"
                        : "the journal's head is " + head + " and should be " + group.from(),
                null);
        return fail(group);
    }

    private boolean attempt(Group group) {
        return group.records().isEmpty()
                ? appender.confirm(group.from())
                : appender.append(group.from(), group.to(), group.records());
    }

    private int release(Group group) {
        durableSeq = group.to().seq();
        if (!trouble.isEmpty()) {
            LOG.info("the journal is back; sequence {} is durable", durableSeq);
            trouble = "";
        }
        slot.set(null);
        writer.ring();
        group.release();
        return 1;
    }

    private int fail(Group group) {
        slot.set(null);
        writer.ring();
        group.fail(stop.reason());
        return 1;
    }
}
