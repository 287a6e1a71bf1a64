package org.tidemark.server.trade.purchases.run;

import java.time.OffsetDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Moment;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.screening.Decision;
import org.tidemark.server.trade.screening.ScreenedSettlement;
import org.tidemark.server.trade.screening.Screening;

/** Purchases at the screening, and at whoever listens to them. */
@Component
class ScreeningDesk implements HouseDesk {

    private final Screening screening;
    private final ObjectProvider<PurchaseListener> listeners;

    ScreeningDesk(Screening screening, ObjectProvider<PurchaseListener> listeners) {
        this.screening = screening;
        this.listeners = listeners;
    }

    @Override
    public PurchaseEvent screen(Purchase purchase) {
        OffsetDateTime paidAt = purchase.times().paidAt();
        if (paidAt == null) {
            throw new IllegalStateException("purchase " + purchase.number() + " is not paid");
        }
        Decision decision =
                screening.beforeSettlement(
                        new ScreenedSettlement(
                                kind(purchase.kind()),
                                purchase.number().text(),
                                purchase.buyer(),
                                purchase.origin().store(),
                                purchase.left().amountFen(),
                                paidAt.toInstant(),
                                purchase.origin().device()));
        return switch (decision.verdict()) {
            case PASS -> new PurchaseEvent.Passed();
            case HELD -> new PurchaseEvent.HeldBack(decision.reviewNumber());
            case REJECTED ->
                    new PurchaseEvent.Rejected(
                            screening.find(purchase.number().text()).orElseThrow().note());
        };
    }

    private static ScreenedSettlement.Kind kind(PurchaseKind kind) {
        return switch (kind) {
            case SHOP -> ScreenedSettlement.Kind.SHOP;
            case TILL -> ScreenedSettlement.Kind.TILL;
            case FEE ->
                    throw new IllegalArgumentException("fees are not screened; see PurchaseKind");
        };
    }

    @Override
    public void tell(Moment moment, Purchase purchase, String about) {
        listeners
                .orderedStream()
                .forEach(listener -> {
                    switch (moment) {
                        case PAID -> listener.paid(purchase);
                        case SETTLED -> listener.settled(purchase);
                        case REFUNDED ->
                                listener.refunded(purchase, purchase.refund(about).orElseThrow());
                        case CLOSED -> listener.closed(purchase);
                    }
                });
    }
}
