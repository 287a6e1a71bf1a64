package org.tidemark.server.trade.purchases.run;

import org.tidemark.server.trade.purchases.model.Moment;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;

/** What purchases ask of the rest of the house. */
public interface HouseDesk {

    /** Asks the screening before a settlement; asked again it says the same, or a person's word. */
    PurchaseEvent screen(Purchase purchase);

    /**
     * Tells whoever wants to know; inside the transaction that notes that it is told.
     *
     * @param about the refund, where it is about one
     */
    void tell(Moment moment, Purchase purchase, String about);
}
