package org.tidemark.server.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Finishes what a stop in between has left: enrolments, approvals, expired codes. */
@Component
final class PeopleJob implements Job {

    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final AccountStore accounts;
    private final Enrolment enrolment;
    private final Verifications verifications;
    private final CodeStore codes;
    private final Clock clock;

    PeopleJob(
            AccountStore accounts,
            Enrolment enrolment,
            Verifications verifications,
            CodeStore codes,
            Clock clock) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.verifications = verifications;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        List<Account> waiting = accounts.notEnrolled(clock.instant().minus(YOUNG), BATCH);
        waiting.forEach(enrolment::ensure);
        return waiting.size()
                + verifications.tellAll()
                + codes.forget(clock.instant().minus(PAUSE));
    }
}
