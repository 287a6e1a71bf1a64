package org.tidemark.server.people.tries;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Forgets tries that are long past. */
@Component
final class TriesJob implements Job {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final SignInTries tries;

    TriesJob(SignInTries tries) {
        this.tries = tries;
    }

    @Override
    public String name() {
        return "sign-in-tries";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        return tries.forget();
    }
}
