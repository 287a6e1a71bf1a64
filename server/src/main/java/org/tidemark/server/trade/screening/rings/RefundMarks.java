package org.tidemark.server.trade.screening.rings;

import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.Refund;

/** Notes of a settled purchase that money of it went back. */
@Component
class RefundMarks implements PurchaseListener {

    private final RingStore store;

    RefundMarks(RingStore store) {
        this.store = store;
    }

    @Override
    public void refunded(Purchase purchase, Refund refund) {
        if (refund.kind() == Refund.Kind.AFTER) {
            store.refunded(purchase.number().text());
        }
    }
}
