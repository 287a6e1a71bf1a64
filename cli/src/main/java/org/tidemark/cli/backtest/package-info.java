/**
 * {@code tidemark backtest}: what a plan would have done on the orders a business really had.
 *
 * <p>Invariants: figures come from the simulator, this package only asks and prints; the progress
 * bar stands on a terminal and nowhere else.
 */
package org.tidemark.cli.backtest;
