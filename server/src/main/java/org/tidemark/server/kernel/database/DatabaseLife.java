package org.tidemark.server.kernel.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the embedded database can answer again without a new start of the platform. */
@Component("databaseLife")
final class DatabaseLife implements HealthIndicator {

    private final Database database;

    DatabaseLife(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return database.died().isDone() ? Health.down().build() : Health.up().build();
    }
}
