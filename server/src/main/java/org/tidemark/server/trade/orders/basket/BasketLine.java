package org.tidemark.server.trade.orders.basket;

import org.tidemark.server.trade.catalogue.Sku;

/**
 * A line of a basket.
 *
 * @param putOff whether its owner has put it off: it is not ordered with the others
 * @param refusal the code of the ledger's refusal for this member, empty for none
 */
public record BasketLine(Sku sku, int quantity, boolean putOff, String refusal) {

    /** What it comes to, in fen. */
    public long amountFen() {
        return Math.multiplyExact(sku.priceFen(), quantity);
    }

    /** Whether it can be ordered. */
    public boolean orderable() {
        return sku.onSale() && refusal.isEmpty();
    }
}
