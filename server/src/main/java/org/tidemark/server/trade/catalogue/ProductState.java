package org.tidemark.server.trade.catalogue;

/** Whether a product may be seen and bought; staff move it between all three. */
public enum ProductState {
    /** Only staff see it. */
    DRAFT,
    /** It stands in the shop. */
    ON_SALE,
    /** It stands there no more; orders of the past still name it. */
    WITHDRAWN;

    /** Key of its name. */
    public String key() {
        return switch (this) {
            case DRAFT -> "catalogue.state.draft";
            case ON_SALE -> "catalogue.state.onSale";
            case WITHDRAWN -> "catalogue.state.withdrawn";
        };
    }
}
