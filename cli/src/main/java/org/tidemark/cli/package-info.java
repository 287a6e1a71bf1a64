/**
 * The {@code tidemark} command: one class for each subcommand, found through the service list.
 *
 * <pre>
 *   main ──> TidemarkCommand ──> Subcommand (replay, backtest, verify, ...)
 *                 └── ErrorReport   failures as one sentence, exit status 1 or 2
 * </pre>
 *
 * <p>Invariants: exit status 0 is success, 1 a negative verdict or a failure, 2 wrong use or input
 * that cannot be read; a stack trace is printed only with {@code --debug}; results go to standard
 * output, everything else to standard error.
 */
@NullMarked
package org.tidemark.cli;

import org.jspecify.annotations.NullMarked;
