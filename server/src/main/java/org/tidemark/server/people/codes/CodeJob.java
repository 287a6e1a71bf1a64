package org.tidemark.server.people.codes;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Forgets codes that have expired. */
@Component
final class CodeJob implements Job {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final CodeStore codes;
    private final Clock clock;

    CodeJob(CodeStore codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        return codes.forget(clock.instant().minus(PAUSE));
    }
}
