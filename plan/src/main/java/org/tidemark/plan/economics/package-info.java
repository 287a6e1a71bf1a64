/**
 * What a plan comes to, worked out on paper: closed forms of the pool's growth, of who gets back
 * how much, and of what ad points promise.
 *
 * <pre>
 *   Plan + Assumptions --PlanEconomics.of--&gt; one OfferEconomics for each offer that feeds the pool
 *                                       --&gt; one AdPointPromise for each offer that earns ad points
 *                                       --&gt; one FundPromise for each fund that holds something out
 *   OfferTerms --OrderWaterfall.of--&gt; an order of 1000.00, line by line, exactly
 * </pre>
 *
 * <p>Words: the pool share is what an order pays into the pool, of its price; the mint ratio is
 * what of that is handed out as points; a seller keeps one less the retention; cumulative orders
 * are all orders since the programme began. A "multiple" of cumulative orders is how many times as
 * many there must have been as when a member joined.
 *
 * <p>Invariants: the closed forms are estimates about money and no money. Floating point begins
 * here; others compare, word and draw these figures, and nothing of them goes into a ledger. They
 * assume equal orders of one offer and rewards that are all claimed; each class says which other
 * assumption it makes. What never happens is {@link java.lang.Double#POSITIVE_INFINITY}. {@link
 * org.tidemark.plan.economics.OrderWaterfall} is no estimate: it is the engine's own integer
 * arithmetic.
 */
@NullMarked
package org.tidemark.plan.economics;

import org.jspecify.annotations.NullMarked;
