package org.tidemark.journal.store;

/**
 * The journal of one ledger. Each session is for one thread; sessions connect when they are first
 * used.
 */
public interface JournalStore {

    /** Name of the ledger. */
    String ledger();

    /** A session of whoever writes. */
    JournalAppender appender();

    /** A session of whoever reads. */
    JournalReader reader();

    /** A session for the ledger's snapshots. */
    SnapshotStore snapshots();
}
