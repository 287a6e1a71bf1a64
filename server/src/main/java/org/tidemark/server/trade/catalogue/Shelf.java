package org.tidemark.server.trade.catalogue;

import org.tidemark.engine.plan.LocalizedText;

/**
 * The shelf of a SKU as staff see it.
 *
 * @param lowStock staff are told when no more than this is free
 */
public record Shelf(
        String skuId,
        String productId,
        LocalizedText title,
        LocalizedText variant,
        int lowStock,
        boolean forSale,
        StockLevel level) {

    /** Whether it is for sale and no more than the low stock is free. */
    public boolean low() {
        return forSale && level.free() <= lowStock;
    }
}
