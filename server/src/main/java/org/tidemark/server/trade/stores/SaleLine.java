package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;

/**
 * A sale as the ledger has divided it, before refunds; amounts in fen.
 *
 * @param seq of the ledger, by which sales are paged
 * @param purchase its number at the till; empty where it came into the ledger otherwise
 * @param refundedFen what of it was refunded since, or may be
 */
public record SaleLine(
        long seq,
        OffsetDateTime at,
        String purchase,
        long paidFen,
        long storeFen,
        long poolFen,
        long rewardsFen,
        long operatorFen,
        long refundedFen) {

    /** What other funds of the programme got. */
    public long fundsFen() {
        return paidFen - storeFen - poolFen - rewardsFen - operatorFen;
    }
}
