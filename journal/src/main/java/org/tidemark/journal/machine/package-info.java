/**
 * A ledger that leaves a journal: the engine, its archive over the journal, and the encoder, in
 * step.
 *
 * <pre>
 *   execute(command) ──> records to be appended             the writer
 *   replay(record)   ──> what is missing, or an exception   recovery, verification
 * </pre>
 *
 * <p>Invariants: one record for each accepted or refused command, several in a row when its outcome
 * is long, none for repetitions and conflicts; a record that is executed again gives the bytes that
 * it holds; look-ups see only what lies before the command being executed.
 */
@NullMarked
package org.tidemark.journal.machine;

import org.jspecify.annotations.NullMarked;
