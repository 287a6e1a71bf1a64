package org.tidemark.server.growth.reports;

/** By what orders are counted. */
enum PartKind {
    /** The store in which was bought; empty for none. */
    STORE,
    /** The goods; of what is no goods of the shop its offer. */
    PRODUCT,
    /** The region, GB/T 2260; empty where the order names none. */
    REGION
}
