/**
 * From a journal back to the ledger that wrote it: the newest whole snapshot, then every later
 * record, executed again and compared. Where a crash has cut the outcome of a command off, its
 * missing parts are appended before anything else.
 *
 * <p>Invariant: the recovered ledger is, byte for byte, the one that never stopped; a journal from
 * which that cannot be had is refused with the first sequence that is wrong.
 */
@NullMarked
package org.tidemark.journal.recovery;

import org.jspecify.annotations.NullMarked;
