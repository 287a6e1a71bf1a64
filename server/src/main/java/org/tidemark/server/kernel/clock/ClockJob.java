package org.tidemark.server.kernel.clock;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Looks at the clocks again and again. */
@Component
final class ClockJob implements Job {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final ClockGuard guard;

    ClockJob(ClockGuard guard) {
        this.guard = guard;
    }

    @Override
    public String name() {
        return "watch-clocks";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        guard.look();
        return 0;
    }
}
