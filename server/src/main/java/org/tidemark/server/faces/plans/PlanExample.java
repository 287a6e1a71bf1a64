package org.tidemark.server.faces.plans;

import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.template.PlanTemplate;

/**
 * An example plan.
 *
 * @param name of its file, without its ending
 * @param acknowledged whether somebody answers for findings in it, whom the operator replaces
 */
public record PlanExample(String name, Plan plan, PlanTemplate template, boolean acknowledged) {}
