package org.tidemark.server.catalogue;

/** What lies on the shelf of a SKU, and what of it is promised to orders. */
record StockLevel(int shelf, int reserved) {

    /** What may still be bought. */
    int free() {
        return shelf - reserved;
    }
}
