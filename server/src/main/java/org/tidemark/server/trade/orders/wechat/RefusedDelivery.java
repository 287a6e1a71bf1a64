package org.tidemark.server.trade.orders.wechat;

import java.time.OffsetDateTime;
import org.tidemark.server.trade.purchases.model.PurchaseKind;

/**
 * A report that WeChat does not take.
 *
 * @param number of the purchase
 * @param transaction WeChat's number of the payment, by which it is found there
 * @param error WeChat's number of the error, empty where it has given none
 */
public record RefusedDelivery(
        String paymentId,
        String number,
        PurchaseKind kind,
        String transaction,
        OffsetDateTime openedAt,
        String trouble,
        String error) {

    /** Whether it is an order with a page of its own among the orders. */
    public boolean isOrder() {
        return kind == PurchaseKind.SHOP;
    }
}
