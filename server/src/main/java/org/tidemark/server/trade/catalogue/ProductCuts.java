package org.tidemark.server.trade.catalogue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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
     * A price for some hours and some pieces.
     *
     * @param state the key of where it stands
     * @param priceFen what a piece costs in it
     * @param begins when its hours begin that run, or come next
     * @param left pieces in all
     * @param mostEach pieces for a member, 0 for any number
     * @param yours pieces that whoever looks still gets at that price
     */
    record Sale(
            LocalizedText name,
            String state,
            boolean running,
            long priceFen,
            OffsetDateTime begins,
            OffsetDateTime ends,
            long left,
            int mostEach,
            long yours) {}

    /** The sales of this that run, come, or were sold out or ended today. */
    List<Sale> sales(String memberId, StoredSku sku);

    /**
     * What an order of this may have taken off besides its own price.
     *
     * @param memberId empty where nobody is signed in
     */
    List<Cut> of(String memberId, StoredSku sku);
}
