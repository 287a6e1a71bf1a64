package org.tidemark.plan.law;

import java.util.List;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.economics.PlanEconomics;
import org.tidemark.plan.shape.Places;

/**
 * What is checked.
 *
 * @param places where the keys of the plan stand
 * @param economics what the plan comes to
 * @param facts what the plan does not say
 * @param copies texts that are to be published about it
 */
public record LawSubject(
        Plan plan,
        Places places,
        PlanEconomics economics,
        PlanFacts facts,
        List<AdvertisingCopy> copies) {

    public LawSubject {
        copies = List.copyOf(copies);
    }

    /** Something about a key of the plan, at its place. */
    Occurrence at(String path, String en, String zh) {
        return Occurrence.inPlan(path, places.of(path), en, zh);
    }
}
