package org.tidemark.faults;

/**
 * What the three probes of a platform said at one moment.
 *
 * @param nanos when they were asked, of the script's own steady clock
 * @param answeredNanos when the last of the three had answered, or was given up
 * @param all status of {@code /actuator/health}, 0 for no answer
 * @param ready status of its readiness
 * @param alive status of its liveness
 */
record HealthLook(long nanos, long answeredNanos, int all, int ready, int alive) {

    /** Short, as it stands in the table. */
    String text() {
        return all + "/" + ready + "/" + alive;
    }
}
