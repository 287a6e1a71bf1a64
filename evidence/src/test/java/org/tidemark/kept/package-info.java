/**
 * Journals of earlier versions, which every later version must execute again, record by record, to
 * the same bytes.
 *
 * <pre>
 *   resources/journals/EDITION.records.gz ──> KeptJournal ──> Recovery ──> same bytes, same hashes
 * </pre>
 *
 * <p>A file holds {@code Record} messages of {@code journal.proto}, each behind its length, all of
 * them packed with gzip. Files are only ever added. A version that adds to the rules or to the
 * record adds a journal of its own: run {@code KeptJournalsTest}, which leaves under {@code
 * target/kept} the journal that this version makes of each stream of {@code resources/vectors};
 * copy one that has what is new in it, named after the edition of the rules. Where an old file no
 * longer gives the same bytes, the version breaks every ledger that exists: mend the version, not
 * the file.
 */
package org.tidemark.kept;
