package org.tidemark.server.faces.plans;

import java.util.List;
import org.tidemark.plan.difference.Difference;
import org.tidemark.server.kernel.ledger.PlanVersions.Version;

/**
 * A version of a programme's plan.
 *
 * @param text as the journal has it
 * @param differences to the one before; none for the first
 */
public record PlanVersionTold(Version version, String text, List<Difference> differences) {

    public PlanVersionTold {
        differences = List.copyOf(differences);
    }
}
