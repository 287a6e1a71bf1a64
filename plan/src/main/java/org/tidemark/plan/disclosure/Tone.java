package org.tidemark.plan.disclosure;

/** How something is said. */
public enum Tone {
    /** What the buyer gets. */
    OFFER,
    /** How things are. */
    PLAIN,
    /** What the buyer must not overlook; never smaller than an offer. */
    WARNING
}
