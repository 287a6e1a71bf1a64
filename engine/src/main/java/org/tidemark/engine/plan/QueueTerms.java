package org.tidemark.engine.plan;

/** Queue rebate (SPEC 5.10): what an entry is paid, as a share of the paid amount, in ppm. */
public record QueueTerms(int targetPpm) implements PlanBlock {
    @Override
    public String key() {
        return "queue";
    }
}
