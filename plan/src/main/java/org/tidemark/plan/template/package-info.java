/**
 * A plan file as a form: the same text with other values where it has values.
 *
 * <p>Invariants: comments, order and writing of the text stay; with the values that it has, it is
 * the same text; whatever is typed stands in the text as one value and never as structure.
 */
@NullMarked
package org.tidemark.plan.template;

import org.jspecify.annotations.NullMarked;
