package org.tidemark.server.kernel.approvals;

/**
 * What may still be done alone today, in fen.
 *
 * @param limitFen of a day; 0 where nothing is done alone
 * @param byPersonFen what he has done alone today
 * @param forSubjectFen what the one who gets it has got today from anybody alone
 */
public record Room(long limitFen, long byPersonFen, long forSubjectFen) {

    /** For whoever is no person: nothing. */
    static final Room NONE = new Room(0, 0, 0);

    /** Whether so much fits; of what has no figure nothing does. */
    public boolean fits(long valueFen) {
        return limitFen > 0 && valueFen <= leftFen();
    }

    /** What is left, at least 0. */
    public long leftFen() {
        return Math.max(0, limitFen - Math.max(byPersonFen, forSubjectFen));
    }
}
