package org.tidemark.server.people.verification;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Tells the ledger of approvals that a stop in between has kept from it. */
@Component
final class VerificationJob implements Job {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Verifications verifications;

    VerificationJob(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String name() {
        return "verifications";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        return verifications.tellAll();
    }
}
