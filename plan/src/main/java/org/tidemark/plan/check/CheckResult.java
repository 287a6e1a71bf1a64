package org.tidemark.plan.check;

import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.economics.PlanEconomics;
import org.tidemark.plan.law.LawCheck;

/** What a check gives. */
public sealed interface CheckResult {

    /** The text is no plan. */
    record Unreadable(PlanReadResult.Refused refused) implements CheckResult {}

    /**
     * The text is a plan.
     *
     * @param economics what it comes to
     * @param law what the rule pack has to say about it
     */
    record Checked(Plan plan, PlanEconomics economics, LawCheck law) implements CheckResult {

        /** What is to be done about the plan. */
        public Verdict verdict() {
            return Verdict.of(law);
        }
    }
}
