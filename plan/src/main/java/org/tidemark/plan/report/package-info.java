/**
 * What a plan comes to, in words and columns, for whoever asks: a terminal or a page.
 *
 * <p>Invariants: figures come from {@link org.tidemark.plan.economics.PlanEconomics} and are only
 * written here; both languages have the same rows.
 */
@NullMarked
package org.tidemark.plan.report;

import org.jspecify.annotations.NullMarked;
