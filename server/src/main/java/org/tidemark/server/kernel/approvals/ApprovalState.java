package org.tidemark.server.kernel.approvals;

/** Where a proposal stands. */
public enum ApprovalState {
    /** For a second person. */
    WAITING,
    /** It may be done, and will be. */
    AGREED,
    /** The ledger has taken it. */
    DONE,
    /** The ledger has not taken it, for good. */
    REFUSED,
    /** A second person has said no. */
    DECLINED,
    /** Who had proposed it has taken it back. */
    CANCELLED,
    /** Nobody has decided in time. */
    EXPIRED
}
