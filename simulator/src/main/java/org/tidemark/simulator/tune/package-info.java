/**
 * Looks for the figures of a plan that are best for its members at the same cost to the operator.
 *
 * <pre>
 *   plan text + Bounds --Search--&gt; every Candidate --Prospect (closed forms)--&gt; the best one
 *   plan as it is, best one --PlanEdit--&gt; plan texts --EqualOrders (engine)--&gt; what really happens
 * </pre>
 *
 * <p>What the operator gives up stays the same: cost and the operator's own share are not touched;
 * what the pool gets more, the rewards get less.
 *
 * <p>Invariants: the same plan, goal and bounds give the same result. Closed forms are estimates in
 * floating point and decide only the search; what is claimed of the result is counted by the engine
 * in whole fen, and printed beside the estimate.
 */
@NullMarked
package org.tidemark.simulator.tune;

import org.jspecify.annotations.NullMarked;
