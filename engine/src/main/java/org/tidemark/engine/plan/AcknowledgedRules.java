package org.tidemark.engine.plan;

import java.time.LocalDate;
import java.util.List;

/** Findings of the compliance check that somebody has taken responsibility for. */
public record AcknowledgedRules(List<Acknowledgement> acknowledgements) implements PlanBlock {

    public AcknowledgedRules {
        acknowledgements = List.copyOf(acknowledgements);
    }

    /** One acknowledgement: which rule, by whom, when, on what grounds. */
    public record Acknowledgement(String rule, String by, LocalDate on, String reference) {}

    @Override
    public String key() {
        return "acknowledged";
    }

    @Override
    public boolean holdsClaims() {
        return false;
    }
}
