package org.tidemark.engine.property;

import java.math.BigInteger;

/**
 * A position with points, as the caps see it.
 *
 * @param enrolled the member's place in the order of enrolment
 * @param room what is left until the cap, in fen; below zero when spend was reversed
 * @param points micropoints, above zero
 */
public record Holding(int enrolled, BigInteger room, BigInteger points) {

    /** Whether it is to leave at that price (SPEC 5.4). */
    boolean isDue(PoolFigures pool) {
        return points.multiply(pool.reserve()).compareTo(room.multiply(pool.supply())) >= 0;
    }

    /** Compares the prices at which the two are due, exactly. */
    int compareTrigger(Holding other) {
        return room.multiply(other.points).compareTo(other.room.multiply(points));
    }
}
