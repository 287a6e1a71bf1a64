package org.tidemark.journal.store;

import java.util.Arrays;

/** What is known of a snapshot without reading it. */
public final class SnapshotInfo {

    private final long seq;
    private final byte[] recordHash;
    private final int chunks;
    private final byte[] contentHash;

    /** A snapshot's label; the arrays are shared, not copied. */
    public SnapshotInfo(long seq, byte[] recordHash, int chunks, byte[] contentHash) {
        this.seq = seq;
        this.recordHash = recordHash;
        this.chunks = chunks;
        this.contentHash = contentHash;
    }

    /** Sequence of the last record in it. */
    public long seq() {
        return seq;
    }

    /** Hash of that record. */
    public byte[] recordHash() {
        return recordHash;
    }

    /** Number of chunks. */
    public int chunks() {
        return chunks;
    }

    /** SHA-256 of the content. */
    public byte[] contentHash() {
        return contentHash;
    }

    /** Whether it was taken at that place of the journal. */
    public boolean isOf(Head head) {
        return seq == head.seq() && Arrays.equals(recordHash, head.hash());
    }

    @Override
    public String toString() {
        return "snapshot of sequence " + seq;
    }
}
