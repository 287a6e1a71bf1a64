package org.tidemark.server.trade.catalogue;

/** Whoever wants to know which products members look at. */
public interface ProductLooks {

    /** A member looks at a product; gives whether he likes it. */
    boolean look(String memberId, String productId);
}
