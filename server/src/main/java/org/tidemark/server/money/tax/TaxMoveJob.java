package org.tidemark.server.money.tax;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;

/** Has the ledger do what two people want done with tax. */
@Component
class TaxMoveJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(TaxMoveJob.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final TaxMoveStore store;
    private final TaxLedger ledger;

    TaxMoveJob(TaxMoveStore store, TaxLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "tax-moves";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        List<TaxMove> due = store.due(AT_ONCE);
        int done = 0;
        for (TaxMove move : due) {
            try {
                ledger.carryOut(move);
                done++;
            } catch (LedgerUnavailableException away) {
                LOG.warn("{} waits for the ledger: {}", move.command(), away.getMessage());
                return done;
            }
        }
        return done;
    }
}
