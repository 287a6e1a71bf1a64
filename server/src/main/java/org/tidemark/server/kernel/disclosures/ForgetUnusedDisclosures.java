package org.tidemark.server.kernel.disclosures;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Deletes disclosures that no order was placed on. */
@Component
final class ForgetUnusedDisclosures implements Job {

    private static final Duration EVERY = Duration.ofHours(1);

    private final DisclosureStore store;
    private final Clock clock;

    ForgetUnusedDisclosures(DisclosureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-unused-disclosures";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return store.forgetUnused(OffsetDateTime.now(clock));
    }
}
