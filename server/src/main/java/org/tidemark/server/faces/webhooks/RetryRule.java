package org.tidemark.server.faces.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidemark.server.kernel.outward.SendResult;

/** What follows from an attempt; a table, without a database and without a clock of its own. */
final class RetryRule {

    /** How long after each failed attempt the next one is, 75 hours in all (Standard Webhooks). */
    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /** An endpoint that has taken nothing for so long is disabled. */
    static final Duration LONG_FAILURE = Duration.ofDays(5);

    /** The longest that a receiver may have itself waited for. */
    static final Duration LONGEST_WISH = Duration.ofHours(24);

    private static final int GONE = 410;
    private static final int TENTH = 10;

    private RetryRule() {}

    /** What follows. */
    sealed interface Next {
        /** It was taken. */
        record Delivered() implements Next {}

        /** It is tried again, and nothing else goes there before. */
        record Again(Instant at) implements Next {}

        /** It is given up; whatever stands behind it goes on. */
        record GivenUp() implements Next {}

        /** The endpoint is disabled, and all that waits for it waits on. */
        record Disabled(Why why) implements Next {}
    }

    /** Why an endpoint was disabled. */
    enum Why {
        /** Its receiver said that it is there no more. */
        GONE,
        /** It took nothing for days. */
        FAILING,
        /** Staff disabled it. */
        STAFF
    }

    /**
     * What follows from an attempt.
     *
     * @param made how many attempts there were before
     * @param ordered whether nothing may be left out, so that nothing can be given up
     * @param failingSince since when nothing was taken; empty where the last one was
     * @param chance from 0 to 1: pauses are up to a tenth longer, so that not all come at once
     */
    static Next after(
            SendResult result,
            int made,
            boolean ordered,
            Optional<Instant> failingSince,
            Instant now,
            double chance) {
        int status = result.status();
        if (status >= 200 && status < 300) {
            return new Next.Delivered();
        }
        if (status == GONE) {
            return new Next.Disabled(Why.GONE);
        }
        boolean forDays =
                failingSince.filter(since -> !now.isBefore(since.plus(LONG_FAILURE))).isPresent();
        if (forDays || made >= PAUSES.size() && ordered) {
            return new Next.Disabled(Why.FAILING);
        }
        if (made >= PAUSES.size()) {
            return new Next.GivenUp();
        }
        Duration pause = PAUSES.get(made);
        Duration spread = Duration.ofMillis((long) (pause.toMillis() * chance / TENTH));
        Duration wish =
                result instanceof SendResult.Answered answered
                        ? answered.retryAfter().orElse(Duration.ZERO)
                        : Duration.ZERO;
        Duration bounded = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        Duration own = pause.plus(spread);
        return new Next.Again(now.plus(bounded.compareTo(own) > 0 ? bounded : own));
    }
}
