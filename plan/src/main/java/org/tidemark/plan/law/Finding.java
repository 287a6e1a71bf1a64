package org.tidemark.plan.law;

import java.util.List;
import org.tidemark.engine.plan.AcknowledgedRules.Acknowledgement;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A rule that fires.
 *
 * @param rule its id
 * @param occurrences what makes it fire, at least one
 * @param citation what the rule rests on; may be empty
 * @param advice what to do, its figures filled in
 * @param acknowledgements who answers for it in the plan; empty for nobody, and always for a rule
 *     that nobody can answer for
 */
public record Finding(
        String rule,
        Severity severity,
        Basis basis,
        List<Occurrence> occurrences,
        String citation,
        LocalizedText advice,
        List<Acknowledgement> acknowledgements) {

    public Finding {
        occurrences = List.copyOf(occurrences);
        acknowledgements = List.copyOf(acknowledgements);
    }

    /** Whether the plan cannot go live as long as this stands as it does. */
    public boolean isOpen() {
        return severity == Severity.REFUSE
                || severity == Severity.ACKNOWLEDGE && acknowledgements.isEmpty();
    }
}
