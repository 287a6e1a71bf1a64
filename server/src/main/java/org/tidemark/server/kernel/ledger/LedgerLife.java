package org.tidemark.server.kernel.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.LedgerStatus;

/**
 * Whether this process can ever serve again: a ledger that has stopped, by another node that took
 * over or by a failure that it must not pass over, never goes on in it, and only a new start helps.
 */
@Component("ledgerLife")
final class LedgerLife implements HealthIndicator {

    private final LedgerService service;

    LedgerLife(LedgerService service) {
        this.service = service;
    }

    @Override
    public Health health() {
        return service.status().state() == LedgerStatus.State.STOPPED
                ? Health.down().build()
                : Health.up().build();
    }
}
