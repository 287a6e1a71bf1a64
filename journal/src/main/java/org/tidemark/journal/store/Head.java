package org.tidemark.journal.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.tidemark.journal.record.ChainHash;

/** Where a journal ends: who may write, the last sequence and the last hash. */
public final class Head {

    private final long epoch;
    private final long seq;
    private final byte[] hash;

    /** A head; the hash is shared, not copied. */
    public Head(long epoch, long seq, byte[] hash) {
        this.epoch = epoch;
        this.seq = seq;
        this.hash = hash;
    }

    /** The head of an empty journal. */
    public static Head empty(long epoch) {
        return new Head(epoch, 0, ChainHash.genesis());
    }

    /** Number of the take-over that gave the right to write. */
    public long epoch() {
        return epoch;
    }

    /** Sequence of the last record, 0 in an empty journal. */
    public long seq() {
        return seq;
    }

    /** Hash of the last record. */
    public byte[] hash() {
        return hash;
    }

    /** The same place in the journal, whoever may write. */
    public boolean samePlace(Head other) {
        return seq == other.seq && Arrays.equals(hash, other.hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head head && epoch == head.epoch && samePlace(head);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(epoch) * 31 + Long.hashCode(seq);
    }

    @Override
    public String toString() {
        return "epoch "
                + epoch
                + ", sequence "
                + seq
                + ", hash "
                + HexFormat.of().formatHex(hash, 0, 4)
                + "...";
    }
}
