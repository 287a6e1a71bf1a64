package org.tidemark.server.faces.plans;

/**
 * What orders of a programme and a period really came to, after what was given back of them; from
 * the postings. Money in fen.
 *
 * @param orders that settled, as many as were tested
 * @param salesFen what was paid for them, after what was given back
 * @param contributedFen what they put into the pool
 * @param rewardsFen what they paid to members
 * @param platformFen what the operator was left
 * @param reserveFen what the pool held at the end of the period
 * @param priceMicros millionths of a yuan per point then; 0 before the first
 * @param exits holdings that were ended by force in the period
 */
public record RealFigures(
        long orders,
        long salesFen,
        long contributedFen,
        long rewardsFen,
        long platformFen,
        long reserveFen,
        long priceMicros,
        long exits) {}
