package org.tidemark.server.trade.catalogue;

import java.time.OffsetDateTime;

/**
 * A line of the stock journal.
 *
 * @param quantity what came onto the shelf, below zero for what left it
 * @param reference number of the order or the return, empty for what staff booked
 * @param by who booked it, empty for orders and returns
 */
public record StockEntry(
        long entry,
        String skuId,
        Kind kind,
        int quantity,
        String reference,
        String reason,
        String by,
        OffsetDateTime at) {

    /** Why the shelf changed. */
    public enum Kind {
        /** Staff counted in or out, with a reason. */
        BOOKED,
        /** It was shipped with an order. */
        TAKEN,
        /** It came back with a return. */
        PUT_BACK;

        /** Key of its name. */
        public String key() {
            return switch (this) {
                case BOOKED -> "catalogue.stock.booked";
                case TAKEN -> "catalogue.stock.taken";
                case PUT_BACK -> "catalogue.stock.putBack";
            };
        }
    }
}
