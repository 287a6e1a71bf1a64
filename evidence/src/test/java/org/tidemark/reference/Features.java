package org.tidemark.reference;

/** What generated plans and commands may use. */
enum Features {
    /**
     * The pool with waterfall, limits, referral on orders, recruiter, grants, holds, plan versions.
     */
    POOL_ONLY,

    /** Everything in docs/specification.md. */
    ALL
}
