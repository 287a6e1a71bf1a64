package org.tidemark.server.kernel.programmes;

import java.util.List;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.Plan;

/**
 * A programme at one moment.
 *
 * @param plan the plan in force
 * @param hasPool whether there is a pool; without one all of its figures are 0
 * @param funds what the mechanisms hold, a figure for each fund, its key the kind of fund
 * @param offsetSeconds the offset from UTC that the last command carried
 */
public record ProgrammeView(
        String id,
        Plan plan,
        boolean hasPool,
        PoolState pool,
        int memberCount,
        List<Fact> funds,
        int offsetSeconds) {

    public ProgrammeView {
        funds = List.copyOf(funds);
    }
}
