/**
 * The running ledger: one writer, a committer behind it, and a door for everybody else.
 *
 * <pre>
 *   submit, read ──> inbox ──> Writer ──group──> Committer ──> journal
 *                  (bounded)   executes          one transaction a group
 *                                 ^                 │
 *                                 └──── answers <───┘  only when durable
 * </pre>
 *
 * <p>Writer, committer and snapshotter are duty cycles: objects with {@code doWork()}, driven by a
 * thread on the platform and by a seeded scheduler in tests. While a group is being committed the
 * next one is executed. A command with a long outcome fills several groups while it is executed, so
 * memory stays bounded; its answer hangs on the last of them.
 *
 * <p>Invariants: nobody is answered before everything that his answer rests on is durable; a group
 * is appended exactly once or not at all, whatever happens to the connection; after a broken
 * invariant or a take-over by somebody else nothing is answered any more but the fact that the
 * ledger has stopped.
 */
@NullMarked
package org.tidemark.journal.service;

import org.jspecify.annotations.NullMarked;
