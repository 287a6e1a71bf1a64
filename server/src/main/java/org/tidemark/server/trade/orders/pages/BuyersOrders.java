package org.tidemark.server.trade.orders.pages;

import org.springframework.stereotype.Component;
import org.tidemark.server.trade.orders.Asked;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.orders.returns.Refunding;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.run.Paying;

/** What a buyer does with an order of his own. */
@Component
final class BuyersOrders {

    private final OrderStore store;
    private final Paying paying;
    private final Refunding refunding;
    private final Fulfilment fulfilment;

    BuyersOrders(OrderStore store, Paying paying, Refunding refunding, Fulfilment fulfilment) {
        this.store = store;
        this.paying = paying;
        this.refunding = refunding;
        this.fulfilment = fulfilment;
    }

    /** Pays it; gives the page on which he goes on. */
    String pay(String memberId, String number, String provider) {
        ShopOrder order = store.mine(memberId, number);
        return Asked.of(() -> paying.pay(order.purchase().number(), provider));
    }

    /** Calls it off: what is paid goes back. */
    void cancel(String memberId, String number) {
        ShopOrder order = store.mine(memberId, number);
        if (order.state() == OrderState.CREATED) {
            Asked.of(() -> paying.giveUp(order.purchase().number(), Step.BUYER, ""));
        } else {
            refunding.cancelPaid(memberId, number);
        }
    }

    /** It has come. */
    void receive(String memberId, String number) {
        fulfilment.receive(memberId, number);
    }
}
