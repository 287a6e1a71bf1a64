package org.tidemark.server.trade.purchases;

import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;

/** Where purchases of a kind are shown: a bean for each kind that has pages. */
public interface PurchaseHome {

    PurchaseKind kind();

    /** Where its buyer sees it: a path of this site. */
    String page(Purchase purchase);

    /** Where the staff see it. */
    String consolePage(Purchase purchase);
}
