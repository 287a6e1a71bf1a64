/**
 * The rule pack of a jurisdiction, and what of it a plan touches.
 *
 * <pre>
 *   LawSubject (plan, its places, its economics, facts, advertising copy)
 *      --one Condition a rule--&gt; Occurrences --LawCheck--&gt; Findings, open questions
 * </pre>
 *
 * <p>The texts of the rules are data ({@code cn.json}); a {@link org.tidemark.plan.law.Condition}
 * says in code when a rule fires. This is no legal advice: the pack says as of when its texts are.
 *
 * <p>Invariants: every rule has one condition and every condition one rule; a rule that depends on
 * a fact that is not given is an open question and neither fires nor passes; findings come in the
 * order of the pack; a refusal cannot be acknowledged away.
 */
@NullMarked
package org.tidemark.plan.law;

import org.jspecify.annotations.NullMarked;
