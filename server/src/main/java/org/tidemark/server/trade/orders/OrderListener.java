package org.tidemark.server.trade.orders;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.catalogue.Stock;
import org.tidemark.server.trade.purchases.PurchaseHome;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.model.Step;

/** What the shop does when something became of a purchase of its own, and where it shows it. */
@Component
class OrderListener implements PurchaseListener, PurchaseHome {

    private final Stock stock;
    private final ReturnStore returns;
    private final InvoiceStore invoices;

    OrderListener(Stock stock, ReturnStore returns, InvoiceStore invoices) {
        this.stock = stock;
        this.returns = returns;
        this.invoices = invoices;
    }

    /** What was promised to it may be bought again; what has left is a matter of a return. */
    @Override
    public void closed(Purchase purchase) {
        if (purchase.kind() == PurchaseKind.SHOP) {
            stock.release(purchase.number().text());
            invoices.refunded(purchase.number().text());
        }
    }

    @Override
    public void refunded(Purchase purchase, Refund refund) {
        if (purchase.kind() == PurchaseKind.SHOP && !refund.reference().isEmpty()) {
            returns.move(
                    refund.reference(),
                    List.of(ReturnState.REFUNDING),
                    ReturnState.REFUNDED,
                    "",
                    Step.PLATFORM);
        }
    }

    @Override
    public PurchaseKind kind() {
        return PurchaseKind.SHOP;
    }

    @Override
    public String page(Purchase purchase) {
        return page(purchase.number().text());
    }

    /** The page of an order. */
    static String page(String number) {
        return "/my/orders/" + number;
    }

    @Override
    public String consolePage(Purchase purchase) {
        return "/console/shop/orders/" + purchase.number();
    }
}
