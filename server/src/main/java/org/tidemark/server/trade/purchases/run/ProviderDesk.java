package org.tidemark.server.trade.purchases.run;

import java.util.Optional;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.Refund;

/** What purchases ask of payment providers. Each call may be made any number of times. */
public interface ProviderDesk {

    /**
     * Opens a payment, to be paid by the buyer.
     *
     * @return what is known of it where it is open no more
     */
    Optional<PurchaseEvent> ask(Purchase purchase, Attempt attempt);

    /**
     * Ends a payment.
     *
     * @return that it is closed, was paid meanwhile, or is disputed
     * @throws NotYetException where that cannot be known now
     */
    PurchaseEvent cancel(String attemptId);

    /**
     * Sends a refund's part of the provider back.
     *
     * @throws NotYetException while it is not done
     */
    void sendBack(Purchase purchase, Refund refund);
}
