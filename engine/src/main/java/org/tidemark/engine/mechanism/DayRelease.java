package org.tidemark.engine.mechanism;

import java.util.BitSet;

/**
 * What the close of a day would release in one programme at this moment (SPEC 5.12): to those who
 * have completed the day's tasks so far, out of the budget as it stands.
 *
 * @param completed those who have, by enrolment order
 * @param holders how many of them hold ad points
 * @param baseFen what is released to them before the budget is looked at
 * @param totalFen the same with the money that sponsors and agents get on it
 * @param budgetFen what there is to pay it from
 */
public record DayRelease(
        BitSet completed, int holders, long baseFen, long totalFen, long budgetFen) {

    public DayRelease {
        completed = (BitSet) completed.clone();
    }

    @Override
    public BitSet completed() {
        return (BitSet) completed.clone();
    }

    /** This and what others come to, looked at later. */
    public DayRelease plus(DayRelease later) {
        BitSet all = completed();
        all.or(later.completed);
        return new DayRelease(
                all,
                holders + later.holders,
                Math.addExact(baseFen, later.baseFen),
                Math.addExact(totalFen, later.totalFen),
                later.budgetFen);
    }

    /** Whether the member is among those who have completed the day's tasks. */
    public boolean counts(int member) {
        return completed.get(member);
    }

    /** How many have. */
    public int people() {
        return completed.cardinality();
    }

    /**
     * What of it one member gets, he among those who have completed the day's tasks.
     *
     * @param mostFen where the budget suffices: never more
     * @param people how many share, he with them
     * @param totalFen what all of them come to, he with them
     * @param budgetFen what there is to pay it from
     * @param paidFen what he would be paid now, rounded down
     */
    public record Share(long mostFen, int people, long totalFen, long budgetFen, long paidFen) {

        /** Whether the budget pays less than all of it. */
        public boolean isShort() {
            return totalFen > budgetFen;
        }
    }
}
