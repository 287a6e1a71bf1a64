package org.tidemark.engine.mechanism;

/** How much of what an order pays earns points, and why not more (SPEC 5.2 step 4). */
public enum Eligibility {
    /** All of it. */
    WHOLE,

    /** Nothing: there are no points. */
    NO_POINTS,

    /** Nothing: everything is paid with coins, which earn none. */
    ONLY_COINS,

    /** Nothing: orders earn no points until the operator ends a pause. */
    PAUSED,

    /** Nothing: it is not a day on which orders earn points. */
    OUTSIDE_WINDOW,

    /** Nothing: only members whose identity was verified earn points, and this one was not. */
    UNVERIFIED,

    /** A part, or nothing: a limit of the order, the member's day or the member is reached. */
    OVER_LIMIT
}
