/**
 * The form of a journal record: commands and outcomes as Protocol Buffers, and the chain that seals
 * them.
 *
 * <pre>
 *   Command ──CommandEncoder──> bytes ──CommandDecoder──> Command
 *   events  ──OutcomeEncoder──> bytes ──OutcomeDecoder──> RecordedOutcome
 *   (ledger, seq, at, id, command, outcome, previous hash) ──ChainHash──> hash
 * </pre>
 *
 * <p>The public description is {@code journal.proto}. Invariants: the same content gives the same
 * bytes; what is written here equals what the generated classes would write; an account stands by
 * its name, so a record can be read without the ledger that made it.
 */
@NullMarked
package org.tidemark.journal.record;

import org.jspecify.annotations.NullMarked;
