package org.tidemark.server.trade.orders.tracking;

import java.time.Duration;
import java.time.Instant;

/** When a carrier is asked for a parcel. */
final class TrackRules {

    /** Asked for more often, its service locks the number. */
    static final Duration PAUSE = Duration.ofMinutes(40);

    private static final int MOST_TRIES = 6;

    private TrackRules() {}

    /**
     * Whether a parcel that somebody looks at is asked for again.
     *
     * @param state what is known of it
     * @param askedAt when it was asked for last
     */
    static boolean asksAgain(ParcelState state, Instant askedAt, Instant now) {
        return !state.over() && !now.isBefore(askedAt.plus(PAUSE));
    }

    /**
     * How long one waits after so many tries without an answer.
     *
     * @return {@link Duration#ZERO} where it is given up until somebody looks again
     */
    static Duration pause(int tries) {
        return tries >= MOST_TRIES ? Duration.ZERO : PAUSE.multipliedBy(tries);
    }
}
