/**
 * {@code tidemark check}: what a plan comes to, in mathematics and in law, for people and as JSON.
 *
 * <p>Everything that is worked out stands in the plan module; this package only words it. A text
 * for people is written in both languages side by side.
 */
@NullMarked
package org.tidemark.cli.check;

import org.jspecify.annotations.NullMarked;
