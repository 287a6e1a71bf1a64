package org.tidemark.engine.mechanism;

import java.util.Arrays;

/** What of one order concerns one programme: its lines and their sums (SPEC 5.2 steps 2 to 6). */
public final class ProgrammeShare {

    private Programme programme;
    private int[] lines = new int[4];
    private int lineCount;

    private long paidFen;
    private long costFen;
    private long rewardsFen;
    private long rewardsPaidFen;
    private long contributionFen;
    private long mintValueFen;

    private long eligibleFen;
    private Mint mint = Mint.NONE;

    ProgrammeShare(Programme programme) {
        this.programme = programme;
    }

    /** Starts anew for a programme: shares are used again, order after order. */
    void begin(Programme of) {
        programme = of;
        lineCount = 0;
        paidFen = 0;
        costFen = 0;
        rewardsFen = 0;
        rewardsPaidFen = 0;
        contributionFen = 0;
        mintValueFen = 0;
        eligibleFen = 0;
        mint = Mint.NONE;
    }

    void addLine(int line, long paid, long cost, long rewards, long contribution, long mintValue) {
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, lineCount * 2);
        }
        lines[lineCount++] = line;
        paidFen += paid;
        costFen += cost;
        rewardsFen += rewards;
        contributionFen += contribution;
        mintValueFen += mintValue;
    }

    void payReward(long fen) {
        rewardsPaidFen += fen;
    }

    void mint(long eligible, Mint minted) {
        eligibleFen = eligible;
        mint = minted;
    }

    /** The programme. */
    public Programme programme() {
        return programme;
    }

    /** Number of its lines. */
    public int lineCount() {
        return lineCount;
    }

    /** The order's line behind its i-th line. */
    public int line(int i) {
        return lines[i];
    }

    /** Y: what is paid, without coins. */
    public long paidFen() {
        return paidFen;
    }

    /** Cost of the goods. */
    public long costFen() {
        return costFen;
    }

    /** C: contribution to the pool, without unclaimed rewards. */
    public long contributionFen() {
        return contributionFen;
    }

    /** V: value to be handed out as points, before eligibility. */
    public long mintValueFen() {
        return mintValueFen;
    }

    /** What is left of the rewards share. */
    public long unclaimedFen() {
        return rewardsFen - rewardsPaidFen;
    }

    /** e: what of Y is eligible for points. */
    public long eligibleFen() {
        return eligibleFen;
    }

    /** q: micropoints minted. */
    public long mintedMicro() {
        return mint.micropoints();
    }

    /** How q comes about. */
    Mint mint() {
        return mint;
    }
}
