package org.tidemark.server.trade.orders;

import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.PurchaseHome;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;

/** Where the shop shows its purchases. */
@Component
public class OrderHome implements PurchaseHome {

    @Override
    public PurchaseKind kind() {
        return PurchaseKind.SHOP;
    }

    @Override
    public String page(Purchase purchase) {
        return page(purchase.number().text());
    }

    /** The page of an order. */
    public static String page(String number) {
        return "/my/orders/" + number;
    }

    @Override
    public String consolePage(Purchase purchase) {
        return "/console/shop/orders/" + purchase.number();
    }
}
