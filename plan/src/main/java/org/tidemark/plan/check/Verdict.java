package org.tidemark.plan.check;

import org.tidemark.plan.law.Finding;
import org.tidemark.plan.law.LawCheck;
import org.tidemark.plan.law.Severity;

/** Whether a plan may go live. */
public enum Verdict {
    /** It may. */
    CLEAN,
    /** It may once somebody answers for what is open. */
    TO_ACKNOWLEDGE,
    /** It may not. */
    REFUSED;

    static Verdict of(LawCheck law) {
        if (law.mayGoLive()) {
            return CLEAN;
        }
        return law.findings().stream()
                        .map(Finding::severity)
                        .anyMatch(severity -> severity == Severity.REFUSE)
                ? REFUSED
                : TO_ACKNOWLEDGE;
    }
}
