package org.tidemark.server;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.clock.WallClock;

/** Of the tests alone: the machine's clock, which a test sets wrong. */
@Primary
@Component
public final class TestWallClock implements WallClock {

    private volatile Duration wrongBy = Duration.ZERO;

    /** Sets it wrong by so much, zero for right. */
    public void setWrongBy(Duration by) {
        wrongBy = by;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(wrongBy);
    }
}
