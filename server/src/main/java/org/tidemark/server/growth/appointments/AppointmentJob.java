package org.tidemark.server.growth.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/**
 * Begins what is to begin and ends what is over, each on its day or as soon after it as it runs.
 */
@Component
final class AppointmentJob implements Job {

    static final String NAME = "appointments";

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(AppointmentJob.class);

    private final AppointmentStore store;
    private final AppointmentSteps steps;
    private final Clock clock;

    AppointmentJob(AppointmentStore store, AppointmentSteps steps, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        LocalDate today = LocalDate.now(clock);
        List<AppointmentTerm> due = store.due(today, BATCH);
        due.forEach(one -> step(one, today));
        return due.size();
    }

    private void step(AppointmentTerm term, LocalDate today) {
        switch (AppointmentStep.of(term, today)) {
            case NONE -> {}
            case BEGIN ->
                    steps.begin(term)
                            .ifPresent(why -> LOG.warn("{} does not begin: {}", term.id(), why));
            case END -> steps.end(term);
            case MISSED -> store.ended(term.id(), AppointmentState.ENDED);
        }
    }
}
