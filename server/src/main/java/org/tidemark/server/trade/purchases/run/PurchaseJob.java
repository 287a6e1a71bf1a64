package org.tidemark.server.trade.purchases.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/** Ends what was not paid in time, and finishes whatever was left half done. */
@Component
class PurchaseJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseJob.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final int AT_ONCE = 50;

    private final PurchaseStore store;
    private final Purchases purchases;
    private final Runner runner;

    PurchaseJob(PurchaseStore store, Purchases purchases, Runner runner) {
        this.store = store;
        this.purchases = purchases;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "purchases";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        int done = 0;
        for (PurchaseNumber number : store.overdue(AT_ONCE)) {
            done += timeOver(number) ? 1 : 0;
        }
        List<PurchaseNumber> waiting = store.toRun(AT_ONCE);
        for (PurchaseNumber number : waiting) {
            done += runner.runQuietly(number) ? 1 : 0;
        }
        return done;
    }

    private boolean timeOver(PurchaseNumber number) {
        try {
            purchases.decide(
                    number,
                    now ->
                            now.times().dueAt() == null
                                    ? Optional.empty()
                                    : Optional.of(new PurchaseEvent.TimeOver()));
            return true;
        } catch (RuntimeException broken) {
            LOG.error("purchase {} is closed later", number, broken);
            return false;
        }
    }
}
