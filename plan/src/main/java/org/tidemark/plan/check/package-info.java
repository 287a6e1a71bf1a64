/**
 * The check of a plan as a whole: shape, mathematics and law in one go.
 *
 * <pre>
 *   text --PlanFile--&gt; mistakes                                     = CheckResult.Unreadable
 *                 \--&gt; plan --PlanEconomics, LawCheck--&gt; findings   = CheckResult.Checked
 * </pre>
 *
 * <p>Invariants: the same texts, facts and day give the same result; a result says of itself
 * whether the plan may go live, and nobody else decides that.
 */
@NullMarked
package org.tidemark.plan.check;

import org.jspecify.annotations.NullMarked;
