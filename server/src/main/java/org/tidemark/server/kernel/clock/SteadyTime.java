package org.tidemark.server.kernel.clock;

import java.time.Duration;

/**
 * What a clock says that nobody can set.
 *
 * @param boot which run of it: two times of different runs cannot be compared
 * @param since how long that run has lasted, sleep included where the system counts it
 */
record SteadyTime(String boot, Duration since) {

    /** Whether a later time is of the same run. */
    boolean comparesWith(SteadyTime later) {
        return boot.equals(later.boot) && since.compareTo(later.since) <= 0;
    }
}
