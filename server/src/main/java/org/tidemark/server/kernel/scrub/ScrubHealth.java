package org.tidemark.server.kernel.scrub;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;

/**
 * Down while the journal is known to be damaged. It belongs to no probe: a new start mends nothing.
 */
@Component("records")
final class ScrubHealth implements HealthIndicator {

    private final JournalScrub scrub;

    ScrubHealth(JournalScrub scrub) {
        this.scrub = scrub;
    }

    @Override
    public Health health() {
        ScrubState state = scrub.state();
        LocalizedText damage = state.damage();
        Health.Builder health =
                damage == null ? Health.up() : Health.down().withDetail("reason", damage.en());
        return health.withDetail("read", state.seq()).build();
    }
}
