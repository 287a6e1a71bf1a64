package org.tidemark.server.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Finishes enrolments that a stop in between has left. */
@Component
final class EnrolmentJob implements Job {

    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final AccountStore accounts;
    private final Enrolment enrolment;
    private final Clock clock;

    EnrolmentJob(AccountStore accounts, Enrolment enrolment, Clock clock) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "enrolments";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        List<Account> waiting = accounts.notEnrolled(clock.instant().minus(YOUNG), BATCH);
        waiting.forEach(enrolment::ensure);
        return waiting.size();
    }
}
