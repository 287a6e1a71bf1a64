package org.tidemark.engine;

/**
 * How much a ledger can hold, chosen so that no sum and no cap value leaves 63 bits: what goes
 * beyond is an error before anything has changed, never a wrong number (SPEC section 2).
 */
public final class Capacity {

    /** The most money that may pass through a ledger in all its life: 90 trillion yuan, in fen. */
    public static final long MAX_FEN = 9_000_000_000_000_000L;

    /** The most points a programme may mint in all its life: 9 trillion, in micropoints. */
    public static final long MAX_POINTS_MICRO = 9_000_000_000_000_000_000L;

    /** The largest single amount of a command: 100 billion yuan, in fen. */
    public static final long MAX_AMOUNT_FEN = 10_000_000_000_000L;

    private long passedFen;

    /** Counts money on its way in; nothing may be refused or fail after that. */
    void pass(long fen) {
        passedFen += fen;
    }

    /**
     * Makes sure that a single amount is one that sums of them can hold.
     *
     * @throws LedgerException.Capacity when it is not
     */
    static void requireAmount(long fen) {
        if (fen > MAX_AMOUNT_FEN) {
            throw new LedgerException.Capacity(
                    "an amount of "
                            + fen
                            + " fen; a single amount is at most "
                            + MAX_AMOUNT_FEN
                            + ". Nothing was changed");
        }
    }

    /**
     * Makes sure that so much more can pass.
     *
     * @throws LedgerException.Capacity when it cannot
     */
    void require(long fen) {
        if (fen > MAX_FEN - passedFen) {
            throw new LedgerException.Capacity(
                    "the ledger has counted "
                            + passedFen
                            + " fen and can count "
                            + MAX_FEN
                            + " in all; "
                            + fen
                            + " more do not fit. Nothing was changed");
        }
    }

    /**
     * Makes sure that a programme can mint so many more points.
     *
     * @throws LedgerException.Capacity when it cannot
     */
    public static void requirePoints(long mintedMicro, long moreMicro) {
        if (moreMicro >= MAX_POINTS_MICRO - mintedMicro) {
            throw new LedgerException.Capacity(
                    "the programme has minted "
                            + mintedMicro
                            + " micropoints and can mint "
                            + MAX_POINTS_MICRO
                            + " in all; "
                            + moreMicro
                            + " more do not fit. Nothing was changed");
        }
    }

    long passedFen() {
        return passedFen;
    }

    void restore(long fen) {
        passedFen = fen;
    }
}
