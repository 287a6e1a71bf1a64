package org.tidemark.plan.law;

/** What a rule that fires means for the plan. */
public enum Severity {
    /** The plan cannot go live. */
    REFUSE,
    /** The plan goes live once a named person has recorded why. */
    ACKNOWLEDGE,
    /** Shown. */
    NOTE
}
