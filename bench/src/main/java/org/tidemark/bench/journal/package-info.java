/**
 * How fast the durable ledger is, beside two programs that show what the same PostgreSQL can do.
 *
 * <pre>
 *   Door ──> LedgerService ──> ledger.journal     orders with rules, answered when durable
 *                                   │ read back
 *                                   v
 *   CopiedJournal ───────────> bench.copied       the very same bytes, groups and indexes; no rules
 *   RowLockRun ──────────────> bench.orders ...   a transaction an order, the pool's row locked
 * </pre>
 *
 * <p>Invariants: one server, one run, each part with a checkpoint before it; door and copy take
 * turns, so that a change in the machine's mood meets both; only ratios of figures of the same run
 * are compared.
 */
@NullMarked
package org.tidemark.bench.journal;

import org.jspecify.annotations.NullMarked;
