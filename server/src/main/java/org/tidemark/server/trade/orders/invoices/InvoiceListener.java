package org.tidemark.server.trade.orders.invoices;

import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;

/** Money of an order that ends goes back: its invoice follows. */
@Component
class InvoiceListener implements PurchaseListener {

    private final InvoiceStore invoices;

    InvoiceListener(InvoiceStore invoices) {
        this.invoices = invoices;
    }

    @Override
    public void closed(Purchase purchase) {
        if (purchase.kind() == PurchaseKind.SHOP) {
            invoices.refunded(purchase.number().text());
        }
    }
}
