package org.tidemark.server.kernel.clock;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Out of service while the time is in doubt. It belongs to no probe: pages are shown and people
 * sign in meanwhile, and two of them are needed.
 */
@Component("time")
final class ClockHealth implements HealthIndicator {

    private final ClockGuard guard;

    ClockHealth(ClockGuard guard) {
        this.guard = guard;
    }

    @Override
    public Health health() {
        return guard.doubt()
                .map(doubt ->
                        Health.outOfService()
                                .withDetail("reason", doubt.sentence())
                                .withDetail("wall", doubt.wall().toString())
                                .build())
                .orElseGet(() -> Health.up().build());
    }
}
