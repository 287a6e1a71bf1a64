package org.tidemark.server.growth.days;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.server.growth.days.DayClosing.Result;
import org.tidemark.server.kernel.jobs.Job;

/**
 * Closes every day that is over, one at a time; {@code tidemark.days.close=false} leaves it out.
 */
@Component
@ConditionalOnProperty(name = "tidemark.days.close", havingValue = "true", matchIfMissing = true)
final class DayJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DayJob.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final DayClosing closing;
    private final List<SimulatedPast> simulations;
    private final Clock clock;

    DayJob(DayClosing closing, List<SimulatedPast> simulations, Clock clock) {
        this.closing = closing;
        this.simulations = List.copyOf(simulations);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "close-days";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        LocalDate today = LocalDate.now(clock);
        if (simulations.stream().anyMatch(simulation -> simulation.isPlaying(today))) {
            return 0;
        }
        return switch (closing.closeNext()) {
            case Result.Closed done -> {
                LOG.info("the day {} is closed", done.day());
                yield 1;
            }
            case Result.Refused refused -> {
                LOG.warn("the day {} is not closed: {}", refused.day(), refused.why().detail());
                yield 0;
            }
            case Result.ClockInDoubt _, Result.NothingDue _ -> 0;
        };
    }
}
