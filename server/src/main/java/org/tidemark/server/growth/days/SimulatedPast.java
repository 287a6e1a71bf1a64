package org.tidemark.server.growth.days;

import java.time.LocalDate;

/** Somebody who plays through days of the past and closes them himself: the demo. */
@FunctionalInterface
public interface SimulatedPast {

    /**
     * Whether the days that are over belong to the simulation.
     *
     * @param today by the platform's clock
     */
    boolean isPlaying(LocalDate today);
}
