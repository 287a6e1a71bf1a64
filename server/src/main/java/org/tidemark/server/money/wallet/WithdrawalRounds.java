package org.tidemark.server.money.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Moves on whatever is unfinished: after a crash, a lost answer, a notice that never came. */
@Component
class WithdrawalRounds implements Job {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 100;

    private final WithdrawalStore store;
    private final WithdrawalSteps steps;
    private final Clock clock;

    WithdrawalRounds(WithdrawalStore store, WithdrawalSteps steps, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "withdrawals";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        Instant now = clock.instant();
        List<String> due = store.due(now, now.plus(BETWEEN_LOOKS), AT_ONCE);
        due.forEach(steps::advance);
        return due.size();
    }
}
