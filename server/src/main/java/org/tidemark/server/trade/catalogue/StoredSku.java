package org.tidemark.server.trade.catalogue;

import org.tidemark.engine.plan.LocalizedText;

/**
 * A SKU as its row has it.
 *
 * @param supplier whom the supply price is owed, by his name in the ledger; empty for nobody by
 *     name
 * @param lowStock staff are told when no more than this is free
 * @param forSale whether staff offer this variant
 */
public record StoredSku(
        String skuId,
        String productId,
        LocalizedText variant,
        String offerId,
        String supplier,
        long supplyFen,
        long marginFen,
        int weightGrams,
        int lowStock,
        boolean forSale) {

    /** What a member pays. */
    public long priceFen() {
        return Math.addExact(supplyFen, marginFen);
    }
}
