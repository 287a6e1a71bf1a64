package org.tidemark.server.trade.purchases.run;

import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.screening.ReviewListener;

/** Hears what a person decided about a purchase that the screening held. */
@Component
class PersonsWord implements ReviewListener {

    private final Purchases purchases;

    PersonsWord(Purchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public boolean concerns(String orderNumber) {
        return PurchaseNumber.fits(orderNumber)
                && purchases.find(new PurchaseNumber(orderNumber)).isPresent();
    }

    @Override
    public void released(String orderNumber) {
        purchases.happens(new PurchaseNumber(orderNumber), new PurchaseEvent.Released());
    }

    @Override
    public void rejected(String orderNumber, String reason) {
        purchases.happens(new PurchaseNumber(orderNumber), new PurchaseEvent.Rejected(reason));
    }
}
