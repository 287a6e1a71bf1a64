/**
 * Proof that a journal is what it claims to be: walked from the first record, without any snapshot.
 *
 * <p>Invariant: nothing is taken from the journal on trust but the commands themselves; everything
 * else is computed again and compared.
 */
@NullMarked
package org.tidemark.journal.verify;

import org.jspecify.annotations.NullMarked;
