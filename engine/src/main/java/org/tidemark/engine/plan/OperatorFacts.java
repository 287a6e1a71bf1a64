package org.tidemark.engine.plan;

/** Who runs the programme and how to reach them; the disclosure needs it. */
public record OperatorFacts(LocalizedText name, String contact) implements PlanBlock {
    @Override
    public String key() {
        return "operator";
    }

    @Override
    public boolean holdsClaims() {
        return false;
    }
}
