/**
 * {@code tidemark replay}: commands from a file through the engine, events and the state out (SPEC
 * section 8).
 *
 * <p>Invariants: one line is read, executed and written before the next is read; the same input
 * gives the same bytes.
 */
@NullMarked
package org.tidemark.cli.replay;

import org.jspecify.annotations.NullMarked;
