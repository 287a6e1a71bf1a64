package org.tidemark.server.kernel.coming;

/** Where a version that begins later stands. */
public enum ComingState {
    /** For its day. */
    WAITING,
    /** It is in force. */
    ADOPTED,
    /** Two people have taken it back. */
    CANCELLED,
    /** Another version came between: it is not what members were told any more. */
    OVERTAKEN,
    /** The ledger or the rule pack has not taken it. */
    REFUSED
}
