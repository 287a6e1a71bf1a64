package org.tidemark.journal.service;

import java.time.Clock;
import java.time.Instant;
import org.tidemark.engine.command.Timestamp;

/**
 * Gives commands their time: that of the clock, in its zone, but never before the last accepted
 * one, and none at all while it cannot be believed.
 */
final class TimeStamper {

    private static final long MICROS = 1_000_000L;

    private final Clock clock;
    private final Runnable requireOrder;

    /**
     * A stamper.
     *
     * @param requireOrder throws {@link ClockInDoubtException} while the clock cannot be believed
     */
    TimeStamper(Clock clock, Runnable requireOrder) {
        this.clock = clock;
        this.requireOrder = requireOrder;
    }

    /**
     * The time for the next command. First the clock is read, then asked whether it can be
     * believed: a step before the reading is seen, one after it no longer matters.
     *
     * @throws ClockInDoubtException while it cannot be believed
     */
    Timestamp stamp(Timestamp last) {
        Instant now = clock.instant();
        requireOrder.run();
        long micros = now.getEpochSecond() * MICROS + now.getNano() / 1_000;
        int offset = clock.getZone().getRules().getOffset(now).getTotalSeconds();
        return new Timestamp(Math.max(micros, last.epochMicros()), offset);
    }
}
