package org.tidemark.server.growth.reports;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Counts for the reports what the ledger has done since. */
@Component
final class ReportJob implements Job {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int RECORDS = 1_000;

    private final ReportFollower follower;

    ReportJob(ReportFollower follower) {
        this.follower = follower;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return follower.follow(RECORDS);
    }
}
