package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.sharing.Shares;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Purchase;

/** Says of sales at stores whether their payments are to be shared now, or never. */
@Component
class SharingListener implements PurchaseListener {

    private final Shares shares;

    SharingListener(Shares shares) {
        this.shares = shares;
    }

    @Override
    public void settled(Purchase purchase) {
        ended(purchase, shares::settled);
    }

    @Override
    public void closed(Purchase purchase) {
        ended(purchase, shares::givenUp);
    }

    /** What follows for a payment that was made. */
    @FunctionalInterface
    private interface Next {
        void goesOn(String purchase, String paymentId, OffsetDateTime paidAt);
    }

    private void ended(Purchase purchase, Next next) {
        if (purchase.origin().store().isEmpty()) {
            return;
        }
        String number = purchase.number().text();
        Optional<String> paid = paidBy(purchase);
        OffsetDateTime paidAt = purchase.times().paidAt();
        if (paid.isPresent() && paidAt != null) {
            next.goesOn(number, paid.get(), paidAt);
        } else {
            shares.neverPaid(number);
        }
    }

    private static Optional<String> paidBy(Purchase purchase) {
        return purchase.attempts().stream()
                .filter(one -> one.state() == Attempt.State.PAID)
                .map(Attempt::id)
                .findFirst();
    }
}
