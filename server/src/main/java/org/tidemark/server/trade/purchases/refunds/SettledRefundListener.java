package org.tidemark.server.trade.purchases.refunds;

import org.tidemark.server.trade.purchases.model.PurchaseNumber;

/** Whoever keeps something of a purchase that a refund by staff concerns: a bean each. */
@FunctionalInterface
public interface SettledRefundListener {

    /** A part of it goes back; within the transaction that says so. */
    void refunded(PurchaseNumber number);
}
