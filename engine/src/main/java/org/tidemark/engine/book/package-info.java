/**
 * What a ledger knows: members, positions, stores, holds, pools and the balance of every account.
 *
 * <pre>
 *   EventWriter ──post──> Book ──> MemberBook      flat records of 64 bytes, by enrolment order
 *        │                 ├─────> ProgrammeBook ──> Positions, PoolBook, funds
 *        └──> EventSink    └─────> Stores, Holds
 * </pre>
 *
 * <p>Invariants: a balance changes only through {@link org.tidemark.engine.book.EventWriter#post};
 * names become numbers once, in the order in which they are first seen; nothing here iterates in
 * hash order.
 */
@NullMarked
package org.tidemark.engine.book;

import org.jspecify.annotations.NullMarked;
