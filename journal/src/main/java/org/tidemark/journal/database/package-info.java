/**
 * The journal in PostgreSQL.
 *
 * <pre>
 *   BEGIN; UPDATE ledger.journal_head ... one row or nothing; COPY ledger.journal; COMMIT
 * </pre>
 *
 * <p>Invariants: one transaction a group; every session that writes has checked that the server
 * keeps what it confirms; a connection on which anything unexpected happened is thrown away; a
 * warning at commit means that the result is not known.
 */
@NullMarked
package org.tidemark.journal.database;

import org.jspecify.annotations.NullMarked;
