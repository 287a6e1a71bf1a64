/**
 * Plain SQL tables made from the journal, for pages, reports and whoever likes SQL: postings,
 * balances, positions, price history, events.
 *
 * <p>Invariants: it follows the journal by sequence, some time behind, and never runs ahead of it;
 * one page of records is projected in one transaction together with the place that it reaches, so
 * nothing is projected twice or left out; the records of one long command may come in several
 * transactions, in order, and the place of the last whole command is told beside; nothing in it is
 * needed to recover a ledger, and it can be dropped at any time.
 */
@NullMarked
package org.tidemark.journal.readmodel;

import org.jspecify.annotations.NullMarked;
