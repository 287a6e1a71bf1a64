package org.tidemark.server.growth.days;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.growth.days.DayStore.Close;
import org.tidemark.server.kernel.jobs.Job;

/** Works out what each close did, once it stands in the read model, whoever closed the day. */
@Component
final class DayOutcomes implements Job {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DayStore store;
    private final TeamLevels levels;
    private final TransactionTemplate transaction;

    DayOutcomes(DayStore store, TeamLevels levels, TransactionTemplate transaction) {
        this.store = store;
        this.levels = levels;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "day-outcomes";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        long whole = store.wholeSequence();
        Optional<Close> close = store.closeAfter(store.seen());
        if (close.isEmpty()) {
            store.see(whole);
            return 0;
        }
        transaction.executeWithoutResult(status -> {
            store.enter(close.get(), levels.counts());
            store.see(close.get().lastSequence());
        });
        return 1;
    }
}
