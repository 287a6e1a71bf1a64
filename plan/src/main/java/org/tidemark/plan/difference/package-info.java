/**
 * In what a version of a plan differs from the one before, in words.
 *
 * <pre>
 *   plan --PlanFields--&gt; fields by path --PlanDifferences--&gt; differences
 * </pre>
 *
 * <p>Invariants: a pure function of two plans; every field that a plan can have is looked at,
 * because the fields are the components of its records; every field has its words, which a test
 * asks of all of them.
 */
@NullMarked
package org.tidemark.plan.difference;

import org.jspecify.annotations.NullMarked;
