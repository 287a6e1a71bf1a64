package org.tidemark.server.kernel.ledger;

import java.util.Set;
import org.tidemark.engine.Refusal;

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

    /** It would drop offers that have orders still to settle. */
    static PlanNotClearedException offersInUse(Set<String> offers) {
        return new PlanNotClearedException(
                Refusal.OFFER_IN_USE.code()
                        + ": there are orders still to settle of "
                        + String.join(", ", offers),
                "keep these offers until their orders have settled");
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }
}
