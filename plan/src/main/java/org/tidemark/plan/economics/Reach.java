package org.tidemark.plan.economics;

/** Whether a holding ever comes to a multiple of what was paid. */
public enum Reach {
    /** It does, when orders have grown by the figure that stands beside. */
    AT_GROWTH,

    /**
     * Never: a forced exit ends the holding before. The figure that stands beside is what it would
     * take without forced exits.
     */
    FORCED_EXIT_FIRST,

    /** Never: the price does not rise so far, however much orders grow. */
    NEVER
}
