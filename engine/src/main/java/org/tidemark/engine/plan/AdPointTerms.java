package org.tidemark.engine.plan;

/** Ad points: the share of the balance released a day, and how many tasks make a day. */
public record AdPointTerms(int releaseRatePpm, int dailyTasks) implements PlanBlock {
    @Override
    public String key() {
        return "adPoints";
    }
}
