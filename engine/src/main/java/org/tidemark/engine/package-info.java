/**
 * The rules of docs/specification.md: a pure, deterministic function of the commands it has been
 * given, in order.
 *
 * <pre>
 *   Command ──> Ledger ──> Outcome
 *                 │  └───> EventSink   events, posting by posting
 *                 └──────> Archive     what grows without end: old orders, ended holds, pinned ids
 * </pre>
 *
 * <p>Invariants: no I/O, no clock, no threads, no floating point, no dependence on hash order; a
 * refused command changes nothing; the checks of SPEC 6 that are cheap run after every event.
 */
@NullMarked
package org.tidemark.engine;

import org.jspecify.annotations.NullMarked;
