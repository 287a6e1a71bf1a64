package org.tidemark.server.people.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Forgets messages after half a year. */
@Component
final class MessageForgetting implements Job {

    static final Duration KEPT = Duration.ofDays(180);

    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int AT_ONCE = 1_000;

    private final MemberMessages store;
    private final Clock clock;

    MessageForgetting(MemberMessages store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "messages-forget";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return store.forget(OffsetDateTime.now(clock).minus(KEPT), AT_ONCE);
    }
}
