/**
 * The port behind which a journal lies: PostgreSQL on the platform, memory in tests.
 *
 * <p>Invariants that every implementation keeps: a journal has one head; an append moves the head
 * from exactly where the appender believes it to be, with its records, or does nothing at all; who
 * takes a ledger over raises the epoch, and from then on no append of an older epoch succeeds. When
 * an operation throws {@link org.tidemark.journal.store.StoreUnavailableException}, nobody knows
 * whether it happened; {@link org.tidemark.journal.store.JournalAppender#settle} finds out.
 */
@NullMarked
package org.tidemark.journal.store;

import org.jspecify.annotations.NullMarked;
