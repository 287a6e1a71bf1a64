package org.tidemark.plan.law;

/** What a rule rests on. */
public enum Basis {
    LAW,
    JUDGEMENT,
    MATHEMATICS
}
