package org.tidemark.server.programmes;

import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.plan.Plan;

/**
 * A programme at one moment.
 *
 * @param plan the plan in force
 * @param hasPool whether there is a pool; without one all of its figures are 0
 * @param offsetSeconds the offset from UTC that the last command carried
 */
public record ProgrammeView(
        String id,
        Plan plan,
        boolean hasPool,
        PoolState pool,
        int memberCount,
        int offsetSeconds) {}
