package org.tidemark.server.kernel.coming;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.difference.Difference;
import org.tidemark.plan.difference.PlanDifferences;

/**
 * What comes with a version.
 *
 * @param title of the programme, as it will be
 * @param differences to the version in force
 */
public record ComingChange(ComingPlan coming, LocalizedText title, List<Difference> differences) {

    public ComingChange {
        differences = List.copyOf(differences);
    }

    /** Compares it with the version in force, which there may not be. */
    static Optional<ComingChange> of(ComingPlan coming, Optional<Plan> inForce) {
        return read(coming.text())
                .map(plan -> new ComingChange(coming, plan.title(), differences(inForce, plan)));
    }

    static List<Difference> differences(Optional<Plan> inForce, Plan after) {
        return inForce.map(before -> PlanDifferences.of(before, after)).orElse(List.of());
    }

    /** A text as a plan; empty where it is none. */
    static Optional<Plan> read(String text) {
        return switch (PlanFile.read("plan", text)) {
            case PlanReadResult.Accepted accepted -> Optional.of(accepted.plan());
            case PlanReadResult.Refused _ -> Optional.empty();
        };
    }
}
