package org.tidemark.server.trade.catalogue;

/** What lies on the shelf of a SKU, and what of it is promised to orders. */
public record StockLevel(int shelf, int reserved) {

    /** What may still be bought. */
    public int free() {
        return shelf - reserved;
    }
}
