package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What members have in one programme beside value points: ad points, own spend, level, red packet
 * quota.
 */
public final class Standings {

    /** The level of a member without one. */
    public static final int NO_LEVEL = -1;

    private static final int AD_POINTS = 0;
    private static final int OWN_SPEND = 1;
    private static final int LEVEL = 2;
    private static final int QUOTA = 3;

    private final Records records = new Records();

    /** Reads a member's standing ahead; the value has no meaning. */
    public long touch(int member) {
        return records.get(member, LEVEL);
    }

    /** Ad points in hundredths. */
    public long adPoints(int member) {
        return records.get(member, AD_POINTS);
    }

    long addAdPoints(int member, long hundredths) {
        return records.add(member, AD_POINTS, hundredths);
    }

    /** What the member's own orders came to here, without coins and less reversals, in fen. */
    public long ownSpendFen(int member) {
        return records.get(member, OWN_SPEND);
    }

    /** Raises or lowers the own spend. */
    public void addOwnSpend(int member, long fen) {
        records.add(member, OWN_SPEND, fen);
    }

    /** Team level, counted from 0 for the lowest, {@link #NO_LEVEL} for none. */
    public int level(int member) {
        return (int) records.get(member, LEVEL) - 1;
    }

    /** Sets the team level. */
    public void setLevel(int member, int level) {
        records.set(member, LEVEL, level + 1L);
    }

    /** What red packets may still pay the member, in fen. */
    public long quotaFen(int member) {
        return records.get(member, QUOTA);
    }

    /** Raises or lowers the quota. */
    public void addQuota(int member, long fen) {
        records.add(member, QUOTA, fen);
    }

    void save(DataOutput out, int members) throws IOException {
        records.save(out, members);
    }

    void load(DataInput in, int members) throws IOException {
        records.load(in, members);
    }
}
