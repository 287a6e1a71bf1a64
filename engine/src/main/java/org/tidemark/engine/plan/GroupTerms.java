package org.tidemark.engine.plan;

/**
 * Group rebate (SPEC 5.13): how many different buyers make a group, and how many days it stays
 * open.
 */
public record GroupTerms(int size, int windowDays) implements PlanBlock {

    @Override
    public String key() {
        return "group";
    }
}
