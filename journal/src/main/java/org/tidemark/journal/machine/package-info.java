/**
 * A ledger that leaves a journal: the engine, its archive over the journal, and the encoder, in
 * step.
 *
 * <pre>
 *   execute(command) ──> record to be appended      the writer
 *   replay(record)   ──> nothing, or an exception   recovery, verification
 * </pre>
 *
 * <p>Invariants: exactly one record for each accepted or refused command, none for repetitions and
 * conflicts; a record that is executed again gives the bytes that it holds; look-ups see only what
 * lies before the command being executed.
 */
package org.tidemark.journal.machine;
