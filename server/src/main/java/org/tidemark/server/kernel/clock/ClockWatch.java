package org.tidemark.server.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.kernel.clock.ClockDoubt.Kind;

/**
 * Decides whether the time can be believed, from what the clocks say now and what they said when
 * they were last in order.
 *
 * <p>While the steady clock runs on, nothing but it is needed: the machine's clock must have gone
 * as far as it has, whether the platform ran meanwhile or not. After a new start of the machine
 * nothing here knows how long it was off. Up to a day is believed. More is believed only where a
 * database on another machine, which was not started again meanwhile, says the same; else people
 * have to say it, since a clock that is wrong from the first moment looks just like a standstill.
 */
final class ClockWatch {

    /** So far clocks may be apart. */
    static final Duration LEEWAY = Duration.ofMinutes(5);

    /** So long a machine may have been off without anybody else knowing. */
    static final Duration UNKNOWN_STANDSTILL = Duration.ofDays(1);

    private ClockWatch() {}

    /** Why the time is not believed; empty where it is. */
    static Optional<ClockDoubt> doubt(@Nullable KeptLook last, ClockLook now) {
        return sinceLast(last, now).or(() -> againstDatabase(last, now));
    }

    private static Optional<ClockDoubt> sinceLast(@Nullable KeptLook last, ClockLook now) {
        if (last == null) {
            return Optional.empty(); // the first start: there is nothing to compare with
        }
        Duration passed = Duration.between(last.look().wall(), now.wall());
        SteadyTime before = last.look().steady();
        if (before.comparesWith(now.steady())) {
            Duration step = passed.minus(now.steady().since().minus(before.since()));
            return beyond(step, LEEWAY)
                    ? Optional.of(doubt(Kind.STEPPED, step, last, now))
                    : Optional.empty();
        }
        if (passed.compareTo(LEEWAY.negated()) < 0) {
            return Optional.of(doubt(Kind.WENT_BACK, passed, last, now));
        }
        return passed.compareTo(UNKNOWN_STANDSTILL) > 0 && !isWitnessed(last.look(), now, passed)
                ? Optional.of(doubt(Kind.STOOD_STILL, passed, last, now))
                : Optional.empty();
    }

    /** A database on another machine that ran through says that so much time has passed. */
    private static boolean isWitnessed(ClockLook last, ClockLook now, Duration passed) {
        DatabaseTime then = last.database();
        DatabaseTime database = now.database();
        return then != null
                && database != null
                && database.elsewhere()
                && !database.serverStarted().isAfter(then.now())
                && !beyond(Duration.between(then.now(), database.now()).minus(passed), LEEWAY);
    }

    private static Optional<ClockDoubt> againstDatabase(@Nullable KeptLook last, ClockLook now) {
        Duration accepted = last == null ? Duration.ZERO : last.acceptedAhead();
        return now.aheadOfDatabase()
                .filter(ahead -> beyond(ahead.minus(accepted), LEEWAY))
                .map(ahead -> doubt(Kind.DATABASE_DIFFERS, ahead, last, now));
    }

    private static boolean beyond(Duration by, Duration bound) {
        return by.abs().compareTo(bound) > 0;
    }

    private static ClockDoubt doubt(
            Kind kind, Duration by, @Nullable KeptLook last, ClockLook now) {
        Instant inOrderAt = last == null ? null : last.look().wall();
        DatabaseTime database = now.database();
        return new ClockDoubt(
                kind, by, now.wall(), inOrderAt, database == null ? null : database.now());
    }
}
