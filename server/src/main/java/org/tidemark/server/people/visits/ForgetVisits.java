package org.tidemark.server.people.visits;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Forgets visits of staff that are long over. */
@Component
final class ForgetVisits implements Job {

    private final StaffVisits visits;

    ForgetVisits(StaffVisits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "staff-visits";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int doWork() {
        return visits.forget();
    }
}
