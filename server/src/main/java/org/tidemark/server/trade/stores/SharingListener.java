package org.tidemark.server.trade.stores;

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
        Optional<String> paid = paidBy(purchase);
        if (!purchase.origin().store().isEmpty() && purchase.times().paidAt() != null) {
            shares.settled(purchase.number().text(), paid.orElse(""), purchase.times().paidAt());
        }
    }

    @Override
    public void closed(Purchase purchase) {
        if (!purchase.origin().store().isEmpty()) {
            shares.closed(
                    purchase.number().text(),
                    paidBy(purchase).orElse(""),
                    Optional.ofNullable(purchase.times().paidAt()));
        }
    }

    private static Optional<String> paidBy(Purchase purchase) {
        return purchase.attempts().stream()
                .filter(one -> one.state() == Attempt.State.PAID)
                .map(Attempt::id)
                .findFirst();
    }
}
