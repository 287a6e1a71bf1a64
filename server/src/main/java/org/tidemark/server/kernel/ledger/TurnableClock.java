package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clock that can be turned forward, for the demo and for tests: return windows end and days close
 * without anybody waiting. How far it was turned is kept, since a ledger's time never goes back.
 */
public final class TurnableClock extends Clock {

    private final JdbcClient database;
    private final Clock real;
    private volatile Duration turned;

    TurnableClock(DataSource database, Clock real) {
        this.database = JdbcClient.create(database);
        this.real = real;
        turned =
                Duration.ofSeconds(
                        this.database
                                .sql("SELECT turned_seconds FROM platform.turned_clock")
                                .query(Long.class)
                                .single());
    }

    /**
     * Turns it forward.
     *
     * @throws IllegalArgumentException when it would go back
     */
    public synchronized void turn(Duration forward) {
        if (forward.isNegative()) {
            throw new IllegalArgumentException("a clock is turned forward, not by " + forward);
        }
        Duration after = turned.plus(forward);
        database.sql("UPDATE platform.turned_clock SET turned_seconds = ?")
                .param(after.toSeconds())
                .update();
        turned = after;
    }

    /** How far it was turned in all. */
    public Duration turned() {
        return turned;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.offset(real.withZone(zone), turned);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(turned);
    }
}
