package org.tidemark.server.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, told in time whatever the network does: one that loses all and says
 * nothing would keep whoever asks waiting, were he to wait for an answer.
 */
@Component("dbHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

    private final Database database;

    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (Connection connection = database.pool().getConnection()) {
            return connection.isValid((int) Database.SIGN_OF_LIFE.toSeconds())
                    ? Health.up().build()
                    : Health.down().build();
        } catch (SQLException away) {
            return Health.down(away).build();
        }
    }
}
