package org.tidemark.server.kernel.audit;

/** What came of an act. */
public enum AuditOutcome {
    /** It began; where nothing follows, nobody knows. */
    BEGUN,
    /** It was done. */
    DONE,
    /** What was sent was not taken. */
    REFUSED,
    /** Whoever asked may not. */
    FORBIDDEN,
    /** It broke off. */
    FAILED;

    private static final int FAILURE = 500;
    private static final int NOT_ALLOWED = 403;
    private static final int NOT_TAKEN = 400;

    /** By the status of the answer. */
    public static AuditOutcome of(int status) {
        if (status >= FAILURE) {
            return FAILED;
        }
        if (status == NOT_ALLOWED) {
            return FORBIDDEN;
        }
        return status >= NOT_TAKEN ? REFUSED : DONE;
    }
}
