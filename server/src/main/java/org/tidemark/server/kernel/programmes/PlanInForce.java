package org.tidemark.server.kernel.programmes;

import org.tidemark.engine.plan.Plan;

/**
 * A programme's plan as it stands since its last adoption.
 *
 * @param id of the programme
 * @param text of the plan's file, word for word
 * @param hasPool whether the programme has a pool
 */
public record PlanInForce(String id, Plan plan, String text, boolean hasPool) {}
