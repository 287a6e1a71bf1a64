package org.tidemark.server.trade.orders.checkout;

import java.util.List;
import java.util.Set;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/**
 * An order as it would be placed now.
 *
 * @param pricing the lines and what each comes to; the freight is the last
 * @param refusal the code of the ledger's refusal, empty for none
 * @param quote what it would earn, by programme
 * @param disclosures what must be read before, one an offer
 * @param unread ids of those whose like he has never opened
 */
public record Draft(
        Pricing pricing,
        String refusal,
        OrderQuote quote,
        List<ShownDisclosure> disclosures,
        Set<String> unread) {

    public Draft {
        disclosures = List.copyOf(disclosures);
        unread = Set.copyOf(unread);
    }

    /** Delivery, in fen. */
    public long freightFen() {
        return pricing.totalFen() - pricing.goodsFen();
    }

    /** The goods before anything was taken off, in fen. */
    public long goodsFen() {
        return pricing.goodsFen() + pricing.discountFen();
    }
}
