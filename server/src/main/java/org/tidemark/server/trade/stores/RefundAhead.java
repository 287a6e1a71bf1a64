package org.tidemark.server.trade.stores;

import org.tidemark.engine.money.Exact;

/**
 * What a refund would move (SPEC 5.5), before it is done.
 *
 * @param amountFen of the purchase that goes back: the most that the buyer gets, less what he has
 *     made of its points already
 * @param storeFen by how much less the store is owed, to the fen
 * @param othersFen the rest: what pool, introducers and operator give back or bear
 * @param alone whether it is done at once; else staff decides
 */
public record RefundAhead(long amountFen, long storeFen, long othersFen, boolean alone) {

    /**
     * Of a purchase.
     *
     * @param totalFen what was paid
     * @param costFen what of it the store got when it was settled
     * @param beforeFen what was refunded of it before
     */
    static RefundAhead of(
            long totalFen, long costFen, long beforeFen, long amountFen, boolean alone) {
        long store = Exact.stretch(costFen, beforeFen, beforeFen + amountFen, totalFen);
        return new RefundAhead(amountFen, store, amountFen - store, alone);
    }
}
