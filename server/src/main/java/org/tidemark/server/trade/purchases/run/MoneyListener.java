package org.tidemark.server.trade.purchases.run;

import org.springframework.stereotype.Component;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentListener;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/** Hears of money that has come for purchases, of whatever kind: the payment says of which one. */
@Component
class MoneyListener implements PaymentListener {

    private final Purchases purchases;
    private final PurchaseStore store;
    private final Paying paying;

    MoneyListener(Purchases purchases, PurchaseStore store, Paying paying) {
        this.purchases = purchases;
        this.store = store;
        this.paying = paying;
    }

    @Override
    public boolean concerns(String paymentId) {
        return store.ofAttempt(paymentId).isPresent();
    }

    @Override
    public void received(Payment payment) {
        PurchaseNumber number = store.ofAttempt(payment.paymentId()).orElseThrow();
        purchases.happens(
                number, new PurchaseEvent.MoneyCame(payment.paymentId(), payment.amountFen()));
    }

    @Override
    public String pageOf(String paymentId) {
        return store.ofAttempt(paymentId).flatMap(purchases::find).map(paying::page).orElse("/my");
    }
}
