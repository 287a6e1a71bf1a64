package org.tidemark.server.trade.screening;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Tells again of decisions that were not acted upon at once. */
@Component
class ReviewJob implements Job {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Screening screening;

    ReviewJob(Screening screening) {
        this.screening = screening;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return screening.tellUntold();
    }
}
