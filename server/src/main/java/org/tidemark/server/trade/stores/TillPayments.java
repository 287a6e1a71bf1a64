package org.tidemark.server.trade.stores;

import org.springframework.stereotype.Component;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentListener;

/** Hears of money that has come for purchases at tills. */
@Component
class TillPayments implements PaymentListener {

    private static final String PREFIX = "t";

    private final TillSettlement settlement;
    private final TillBook orders;

    TillPayments(TillSettlement settlement, TillBook orders) {
        this.settlement = settlement;
        this.orders = orders;
    }

    @Override
    public boolean concerns(String paymentId) {
        return paymentId.startsWith(PREFIX);
    }

    @Override
    public void received(Payment payment) {
        settlement.received(payment);
    }

    @Override
    public String pageOf(String paymentId) {
        return orders.find(paymentId).map(Till::page).orElse("/stores");
    }
}
