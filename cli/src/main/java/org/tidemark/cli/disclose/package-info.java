/**
 * {@code tidemark disclose}: what a buyer is told before an order, as HTML and text.
 *
 * <p>Invariants: figures and wording come from the disclosure, this package only reads files and
 * writes them.
 */
@NullMarked
package org.tidemark.cli.disclose;

import org.jspecify.annotations.NullMarked;
