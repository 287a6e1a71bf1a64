package org.tidemark.server.trade.orders.pages;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.orders.Asked;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.basket.Baskets;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.orders.returns.Refunding;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.run.Paying;

/** What a buyer does with an order of his own. */
@Component
final class BuyersOrders {

    private final OrderStore store;
    private final Paying paying;
    private final Refunding refunding;
    private final Fulfilment fulfilment;
    private final Baskets baskets;

    BuyersOrders(
            OrderStore store,
            Paying paying,
            Refunding refunding,
            Fulfilment fulfilment,
            Baskets baskets) {
        this.store = store;
        this.paying = paying;
        this.refunding = refunding;
        this.fulfilment = fulfilment;
        this.baskets = baskets;
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

    /** The same goods once more, as far as they are on sale: they alone are to be ordered. */
    void again(String memberId, String number) {
        baskets.alone(
                memberId,
                store.mine(memberId, number).lines().stream()
                        .filter(line -> !line.freight())
                        .collect(
                                Collectors.toMap(
                                        PurchaseLine::skuId,
                                        PurchaseLine::quantity,
                                        Integer::sum)));
    }

    /** It has come. */
    void receive(String memberId, String number) {
        fulfilment.receive(memberId, number);
    }
}
