package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Every member's position in one programme, by enrolment order. A position never written is all
 * zero.
 */
public final class Positions {

    private static final int POINTS = 0;
    private static final int LOCKED = 1;
    private static final int SPEND = 2;
    private static final int REALISED = 3;
    private static final int CYCLE_AND_FLAGS = 4;
    private static final int ELIGIBLE_EVER = 5;
    private static final int ELIGIBLE_THAT_DAY = 6;
    private static final int ELIGIBLE_DAY = 7;

    private static final long CYCLE_MASK = 0xFFFF_FFFFL;
    private static final long ENROLLED = 1L << 32;

    private final Records records = new Records();
    private final EarlierDays earlierDays = new EarlierDays();

    /** Reads a position ahead; the value has no meaning. */
    public long touch(int member) {
        return records.touch(member);
    }

    /** Points held in micropoints, locked ones included. */
    public long points(int member) {
        return records.get(member, POINTS);
    }

    long addPoints(int member, long micropoints) {
        return records.add(member, POINTS, micropoints);
    }

    /** Points that wait for their day, in micropoints. */
    public long locked(int member) {
        return records.get(member, LOCKED);
    }

    /** Locks more points, or fewer. */
    public void addLocked(int member, long micropoints) {
        records.add(member, LOCKED, micropoints);
    }

    /** Spend that counts towards the cap in this cycle, in fen. */
    public long spend(int member) {
        return records.get(member, SPEND);
    }

    /** Raises or lowers the spend. */
    public void addSpend(int member, long fen) {
        records.add(member, SPEND, fen);
    }

    /** Gross value redeemed in this cycle, in fen. */
    public long realised(int member) {
        return records.get(member, REALISED);
    }

    /** Raises the realised value. */
    public void addRealised(int member, long fen) {
        records.add(member, REALISED, fen);
    }

    /** The cycle, 1 at first; each cap exit starts the next. */
    public int cycle(int member) {
        return (int) (records.get(member, CYCLE_AND_FLAGS) & CYCLE_MASK) + 1;
    }

    /** Starts the next cycle; the points must be gone. */
    public void startCycle(int member) {
        assert points(member) == 0;
        records.set(member, LOCKED, 0);
        records.set(member, SPEND, 0);
        records.set(member, REALISED, 0);
        records.add(member, CYCLE_AND_FLAGS, 1);
    }

    /** Whether an enrolment offer of this programme was ever settled. */
    public boolean enrolled(int member) {
        return (records.get(member, CYCLE_AND_FLAGS) & ENROLLED) != 0;
    }

    /** Remembers that an enrolment offer was settled. */
    public void markEnrolled(int member) {
        records.set(member, CYCLE_AND_FLAGS, records.get(member, CYCLE_AND_FLAGS) | ENROLLED);
    }

    /** What was eligible ever, in fen. */
    public long eligibleEver(int member) {
        return records.get(member, ELIGIBLE_EVER);
    }

    /** What was eligible on a day, in fen. */
    public long eligibleOn(int member, long epochDay) {
        return records.get(member, ELIGIBLE_DAY) == epochDay
                ? records.get(member, ELIGIBLE_THAT_DAY)
                : earlierDays.get(member, epochDay);
    }

    /** Counts an eligible amount for good. */
    public void countEligible(int member, long epochDay, long fen) {
        long sum = Math.addExact(eligibleOn(member, epochDay), fen);
        long latest = records.get(member, ELIGIBLE_DAY);
        earlierDays.reach(epochDay);
        if (epochDay < latest) {
            earlierDays.put(member, epochDay, sum);
        } else {
            if (epochDay > latest) {
                earlierDays.put(member, latest, records.get(member, ELIGIBLE_THAT_DAY));
            }
            records.set(member, ELIGIBLE_DAY, epochDay);
            records.set(member, ELIGIBLE_THAT_DAY, sum);
        }
        records.add(member, ELIGIBLE_EVER, fen);
    }

    void save(DataOutput out, int members) throws IOException {
        records.save(out, members);
        earlierDays.save(out);
    }

    void load(DataInput in, int members) throws IOException {
        records.load(in, members);
        earlierDays.load(in);
    }
}
