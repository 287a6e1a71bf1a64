/**
 * {@code tidemark backtest}: what a plan would have done on the orders a business really had.
 *
 * <p>Invariants: figures come from the simulator, this package only asks and prints; the progress
 * bar stands on a terminal and nowhere else.
 */
@NullMarked
package org.tidemark.cli.backtest;

import org.jspecify.annotations.NullMarked;
