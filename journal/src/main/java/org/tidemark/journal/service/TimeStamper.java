package org.tidemark.journal.service;

import java.time.Clock;
import java.time.Instant;
import org.tidemark.engine.command.Timestamp;

/**
 * Gives commands their time: that of the clock, in its zone, but never before the last accepted
 * one.
 */
final class TimeStamper {

    private static final long MICROS = 1_000_000L;

    private final Clock clock;

    TimeStamper(Clock clock) {
        this.clock = clock;
    }

    Timestamp stamp(Timestamp last) {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * MICROS + now.getNano() / 1_000;
        int offset = clock.getZone().getRules().getOffset(now).getTotalSeconds();
        return new Timestamp(Math.max(micros, last.epochMicros()), offset);
    }
}
