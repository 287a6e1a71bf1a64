package org.tidemark.server.trade.orders.checkout;

import org.springframework.stereotype.Component;
import org.tidemark.server.trade.catalogue.Stock;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;

/**
 * What was promised to an order that ends may be bought again; what has left is a matter of a
 * return.
 */
@Component
class StockListener implements PurchaseListener {

    private final Stock stock;

    StockListener(Stock stock) {
        this.stock = stock;
    }

    @Override
    public void closed(Purchase purchase) {
        if (purchase.kind() == PurchaseKind.SHOP) {
            stock.release(purchase.number().text());
        }
    }
}
