package org.tidemark.journal.store;

import java.io.InputStream;
import java.util.List;

/** Keeps what a ledger looked like after a record. For one thread. */
public interface SnapshotStore extends AutoCloseable {

    /**
     * Writes a snapshot. It is there whole or not at all.
     *
     * @param seq of the last record that it contains
     * @param recordHash of that record
     * @throws StoreUnavailableException when the store cannot be reached
     */
    void write(long seq, byte[] recordHash, List<byte[]> chunks);

    /** The whole snapshots, newest first. */
    List<SnapshotInfo> list();

    /**
     * The content of a snapshot.
     *
     * @throws BadSnapshotException at the end of the stream at the latest, when it is not what was
     *     written
     */
    InputStream open(SnapshotInfo snapshot);

    /** Deletes all but the newest ones. */
    void prune(int keep);

    @Override
    void close();
}
