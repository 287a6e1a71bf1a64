package org.tidemark.server.kernel.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.LedgerStatus;

/** Up while the ledger answers; out of service while it reconnects; down once it has stopped. */
@Component("ledger")
final class LedgerHealth implements HealthIndicator {

    private final LedgerService service;

    LedgerHealth(LedgerService service) {
        this.service = service;
    }

    @Override
    public Health health() {
        LedgerStatus status = service.status();
        Health.Builder health =
                switch (status.state()) {
                    case RUNNING -> Health.up();
                    case RECONNECTING -> Health.outOfService();
                    case STOPPED -> Health.down();
                };
        if (!status.detail().isEmpty()) {
            health.withDetail("reason", status.detail());
        }
        return health.withDetail("sequence", status.durableSeq())
                .withDetail("waiting", status.waiting())
                .build();
    }
}
