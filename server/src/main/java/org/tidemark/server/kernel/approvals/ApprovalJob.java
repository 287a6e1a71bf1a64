package org.tidemark.server.kernel.approvals;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Does what was agreed while the ledger was away, and ends what waited too long. */
@Component
@EnableConfigurationProperties(ApprovalProperties.class)
final class ApprovalJob implements Job {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Approvals approvals;

    ApprovalJob(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        return approvals.finish();
    }
}
