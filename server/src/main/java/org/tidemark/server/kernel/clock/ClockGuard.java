package org.tidemark.server.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.tidemark.journal.service.ClockInDoubtException;

/**
 * Stands before everything that writes the time down for ever. Once in doubt it stays so until
 * somebody accepts the time as it is. From any thread.
 */
public final class ClockGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ClockGuard.class);

    /** What drifts slower than the leeway within this time is no step. */
    private static final Duration COMPARED_OVER = Duration.ofHours(1);

    private final ClockReader reader;
    private final ClockStore store;
    private final WallClock wall;
    private KeptLook anchor; // against which is compared
    private volatile Moment lately;
    private volatile @Nullable ClockDoubt doubt; // null while the time is believed

    /** The machine's clock and this process's at one moment. */
    private record Moment(Instant wall, long nanos) {

        static Moment of(WallClock wall) {
            return new Moment(wall.instant(), System.nanoTime());
        }

        boolean isFarFrom(Moment now) {
            Duration passed = Duration.between(wall, now.wall);
            return passed.minusNanos(now.nanos - nanos).abs().compareTo(ClockWatch.LEEWAY) > 0;
        }
    }

    /**
     * A look at the clocks, and the moment just before it: a step between the two is seen by the
     * look, one after it by whoever compares with the moment.
     */
    private record Seen(Moment moment, ClockLook look) {}

    /**
     * A guard that has looked once.
     *
     * @param accept whether the time is believed as it is, whatever was before
     */
    ClockGuard(ClockReader reader, ClockStore store, WallClock wall, boolean accept) {
        this.reader = reader;
        this.store = store;
        this.wall = wall;
        Seen now = seen(reader::all);
        this.lately = now.moment;
        this.anchor = store.last().orElse(new KeptLook(now.look, Duration.ZERO));
        if (accept) {
            believe(now);
        } else {
            judge(now);
        }
    }

    /**
     * Refuses while the time is in doubt. Cheap: the machine's clock against this process's own,
     * and a closer look only where they do not fit.
     *
     * @throws ClockInDoubtException when what happens now must not be written down
     */
    public void requireOrder() {
        if (doubt == null && lately.isFarFrom(Moment.of(wall))) {
            look(reader::own);
        }
        ClockDoubt now = doubt;
        if (now != null) {
            throw new ClockInDoubtException(now.sentence());
        }
    }

    /** Looks at all clocks; why the time is not believed, empty where it is. */
    public Optional<ClockDoubt> look() {
        look(reader::all);
        return doubt();
    }

    /** Why the time is not believed, by the last look; empty where it is. */
    public Optional<ClockDoubt> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** What the machine's clock says now, believed or not. */
    public Instant wall() {
        return wall.instant();
    }

    /** What the clocks say now, for somebody who is asked whether it is right. */
    ClockLook shown() {
        return reader.all();
    }

    /** Believes the time as it is; false where the clocks have moved since they were shown. */
    synchronized boolean accept(ClockLook shown) {
        Seen now = seen(reader::all);
        Duration ahead = shown.aheadOfDatabase().orElse(Duration.ZERO);
        if (ClockWatch.doubt(new KeptLook(shown, ahead), now.look).isPresent()) {
            return false;
        }
        believe(now);
        return true;
    }

    private Seen seen(Supplier<ClockLook> looking) {
        return new Seen(Moment.of(wall), looking.get());
    }

    private void look(Supplier<ClockLook> looking) {
        Seen now = seen(looking); // the database may take its time; nobody waits for that
        synchronized (this) {
            if (doubt == null) {
                judge(now);
            }
        }
    }

    private void judge(Seen seen) {
        ClockLook now = seen.look;
        doubt = ClockWatch.doubt(anchor, now).orElse(null);
        if (doubt != null) {
            LOG.error(
                    "{}: nothing is stamped and no day is closed until two people accept the clock"
                            + " in the console, or a start with --accept-clock does",
                    doubt.sentence());
            return;
        }
        lately = seen.moment;
        boolean sameRun = anchor.look().steady().comparesWith(now.steady());
        Duration since = now.steady().since().minus(anchor.look().steady().since());
        if (!sameRun || since.compareTo(COMPARED_OVER) > 0) {
            anchor = new KeptLook(now, anchor.acceptedAhead());
        }
        keep(new KeptLook(now, anchor.acceptedAhead()));
    }

    private void believe(Seen seen) {
        ClockLook now = seen.look;
        LOG.warn("the time {} was accepted", now.wall());
        anchor = new KeptLook(now, now.aheadOfDatabase().orElse(Duration.ZERO));
        lately = seen.moment;
        doubt = null;
        keep(anchor);
    }

    private void keep(KeptLook kept) {
        if (kept.look().database() != null) {
            try {
                store.keep(kept);
            } catch (DataAccessException away) {
                LOG.debug("the look at the clocks is not kept: {}", away.getMessage());
            }
        }
    }
}
