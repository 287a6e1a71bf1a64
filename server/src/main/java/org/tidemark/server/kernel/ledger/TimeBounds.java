package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/**
 * The bounds of time that the platform's doors keep and the engine, which knows no clock, does not
 * (SPEC 5.0). Times of the past are free: the ledger itself refuses what is out of order.
 */
final class TimeBounds {

    /** How far a sender's clock may be ahead of the platform's. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    private TimeBounds() {}

    /** Why a command is kept out. */
    enum Bound {
        /** Its time is too far after the platform's clock. */
        IN_THE_FUTURE("in-the-future"),
        /** It is for a day that has not begun, or closes one that is not over. */
        DAY_NOT_OVER("day-not-over");

        private final String code;

        Bound(String code) {
            this.code = code;
        }

        /** The code in answers. */
        String code() {
            return code;
        }
    }

    /** What keeps the command out. */
    record Early(Bound bound, RefusalReason reason) {}

    /** What keeps a command out by that clock, in the ledger's zone; nothing lets it pass. */
    static Optional<Early> refusal(Command command, Clock clock) {
        Instant latest = clock.instant().plus(LEEWAY);
        if (isAfter(command.at(), latest)) {
            return Optional.of(
                    new Early(
                            Bound.IN_THE_FUTURE,
                            RefusalReason.of(
                                    ReasonKey.TIME_AHEAD,
                                    Argument.time(command.at().toOffsetDateTime()),
                                    Argument.count(LEEWAY.toSeconds()))));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (command instanceof Command.CloseDay close && !close.day().isBefore(today)) {
            return Optional.of(early(ReasonKey.DAY_NOT_OVER, close.day()));
        }
        if (command instanceof Command.CompleteTasks tasks && tasks.day().isAfter(today)) {
            return Optional.of(early(ReasonKey.DAY_NOT_BEGUN, tasks.day()));
        }
        if (command instanceof Command.CheckIn checkIn && checkIn.day().isAfter(today)) {
            return Optional.of(early(ReasonKey.DAY_NOT_BEGUN, checkIn.day()));
        }
        return Optional.empty();
    }

    /** A time that the platform stamps itself lies before every other. */
    private static boolean isAfter(Timestamp at, Instant latest) {
        return at.epochMicros() > ChronoUnit.MICROS.between(Instant.EPOCH, latest);
    }

    private static Early early(ReasonKey key, LocalDate day) {
        return new Early(Bound.DAY_NOT_OVER, RefusalReason.of(key, Argument.day(day)));
    }
}
