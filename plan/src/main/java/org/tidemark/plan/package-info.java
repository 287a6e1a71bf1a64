/**
 * Plan files (SPEC section 3): read with line and column, checked and explained before the engine
 * sees them.
 *
 * <pre>
 *   text --PlanForm.TYPE--&gt; Values --PlanRules--&gt; (no mistake) --PlanForm.build--&gt; Plan
 * </pre>
 *
 * <p>One class a block, named {@code ...Section}: its keys, and how they become the engine's
 * record. {@link org.tidemark.plan.PlanRules} holds what no block can know alone. {@link
 * org.tidemark.plan.PlanFile} is the door.
 *
 * <p>Invariants: a plan is built only from a file without a single mistake; all mistakes of a file
 * are found in one reading, in the order of the file; the same text always reads the same.
 */
@NullMarked
package org.tidemark.plan;

import org.jspecify.annotations.NullMarked;
