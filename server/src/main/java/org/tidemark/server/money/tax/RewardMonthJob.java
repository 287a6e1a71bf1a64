package org.tidemark.server.money.tax;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Keeps rewards by month up with the read model. */
@Component
class RewardMonthJob implements Job {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int RECORDS = 5_000;

    private final RewardMonthStore store;

    RewardMonthJob(RewardMonthStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "rewards-by-month";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return store.follow(RECORDS);
    }
}
