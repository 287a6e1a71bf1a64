package org.tidemark.engine.hostage;

/** A pool, and adversaries before it with a budget. */
interface Siege {

    /** What they have at the beginning. */
    long BUDGET_FEN = 100_000;

    /** Does it as far as rules and budget let him. */
    void move(Move move);

    /** The price at which the next order's points are bought, in fen for a micropoint. */
    double mintingPrice();

    /** What they have gained so far that no rule gives them, in fen; never above zero. */
    long gainFen();

    /** Two who are honest buy for that much; the first sells at once. */
    Sale honest(long amountFen);
}
