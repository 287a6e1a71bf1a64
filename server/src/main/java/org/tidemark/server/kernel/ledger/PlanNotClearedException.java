package org.tidemark.server.kernel.ledger;

/**
 * A command adopts a plan that may not go live: nothing happened and nothing is pinned. The message
 * has every finding and its line.
 */
public final class PlanNotClearedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fix;

    PlanNotClearedException(String findings, String fix) {
        super(findings);
        this.fix = fix;
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }
}
