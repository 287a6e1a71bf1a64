package org.tidemark.server.trade.screening;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.trade.screening.rings.RingStore;

/** Tells again of decisions that were not acted upon at once, and forgets what no longer counts. */
@Component
class ReviewJob implements Job {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Screening screening;
    private final RingStore rings;
    private final Clock clock;

    ReviewJob(Screening screening, RingStore rings, Clock clock) {
        this.screening = screening;
        this.rings = rings;
        this.clock = clock;
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
        return screening.tellUntold() + rings.forget(clock.instant());
    }
}
