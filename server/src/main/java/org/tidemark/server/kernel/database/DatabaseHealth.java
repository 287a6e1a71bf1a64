package org.tidemark.server.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, told in time whatever the network does: one that loses all and says
 * nothing would keep whoever asks waiting, were he to wait for an answer.
 */
@Component("dbHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

    /** Shorter than the wait for a connection: whoever asks is answered within two seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);

    private final Database database;

    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        boolean alive =
                CompletableFuture.supplyAsync(this::answers, Thread::startVirtualThread)
                        .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        return alive ? Health.up().build() : Health.down().build();
    }

    private boolean answers() {
        try (Connection connection = database.pool().getConnection()) {
            return connection.isValid((int) Database.SIGN_OF_LIFE.toSeconds());
        } catch (SQLException away) {
            LOG.debug("the database does not answer", away);
            return false;
        }
    }
}
