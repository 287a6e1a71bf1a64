package org.tidemark.server.trade.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/** What orders of some goods may have taken off: a bean that says it on their page. */
public interface ProductCuts {

    /**
     * Something that may be taken off.
     *
     * @param coupon whether the member holds it, and chooses it at the checkout
     * @param amountFen 0 for a share
     * @param sharePpm of what the goods come to, 0 for an amount
     * @param mostFen the most that a share takes off
     * @param leastFen what its goods must come to, 0 for any sum
     * @param some whether it is for some goods only
     * @param until the last day
     */
    record Cut(
            LocalizedText name,
            boolean coupon,
            long amountFen,
            int sharePpm,
            long mostFen,
            long leastFen,
            boolean some,
            LocalDate until) {}

    /**
     * What an order of this may have taken off besides its own price.
     *
     * @param memberId empty where nobody is signed in
     */
    List<Cut> of(String memberId, StoredSku sku);
}
