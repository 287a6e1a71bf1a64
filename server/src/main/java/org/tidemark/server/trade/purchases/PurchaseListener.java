package org.tidemark.server.trade.purchases;

import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.Refund;

/**
 * Whoever wants to know what became of purchases: a bean each. It is told after the fact, once, in
 * a transaction of its own: what it writes into the database is kept with the note that it was
 * told, and what it throws undoes both and is tried again later. It asks nothing of the world
 * itself.
 */
public interface PurchaseListener {

    /** Every part of it is there. */
    default void paid(Purchase purchase) {}

    /** It is in the ledger. */
    default void settled(Purchase purchase) {}

    /** A refund of it is done: the buyer has his money. */
    default void refunded(Purchase purchase, Refund refund) {}

    /** It ended without a settlement: never paid, or all of it goes back. */
    default void closed(Purchase purchase) {}
}
