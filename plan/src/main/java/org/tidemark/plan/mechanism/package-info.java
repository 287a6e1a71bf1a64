/**
 * The faces of the mechanisms that live on a fund: one form a mechanism, in one file, behind {@link
 * org.tidemark.plan.mechanism.MechanismForm}, and their words in one bundle a mechanism and
 * language.
 *
 * <pre>
 *   MechanismForms.ALL  --keys, checks--&gt;  PlanForm, SplitSection, OfferRules
 *                       --promises------&gt;  economics
 *                       --sentences-----&gt;  disclosure, the programme's page
 *   MechanismWords      --by key--------&gt;  whoever shows funds, facts, rules and refusals
 * </pre>
 *
 * <p>Invariants: nobody outside this package names one of these mechanisms in the plan module; a
 * form never knows another form; every word stands in both languages.
 */
@NullMarked
package org.tidemark.plan.mechanism;

import org.jspecify.annotations.NullMarked;
