package org.tidemark.server.trade.orders;

import java.util.List;
import java.util.Map;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.quotes.OrderQuote;

/**
 * An order as it would be placed now.
 *
 * @param wishes goods and, last, the freight
 * @param parts how each of them would be paid, in the same order; empty where there is a problem
 * @param mostCoinsFen the most that coins may pay of it
 * @param refusal the code of the ledger's refusal, empty for none
 * @param quote what it would earn, by programme
 * @param disclosures what must be read before, one an offer
 */
public record Draft(
        List<OrderLine.Wish> wishes,
        List<Parts> parts,
        long mostCoinsFen,
        String refusal,
        OrderQuote quote,
        List<ShownDisclosure> disclosures) {

    public Draft {
        wishes = List.copyOf(wishes);
        parts = List.copyOf(parts);
        disclosures = List.copyOf(disclosures);
    }

    /** Goods and freight together, in fen. */
    public long totalFen() {
        return wishes.stream().mapToLong(OrderLine.Wish::amountFen).sum();
    }

    /** Delivery, in fen. */
    public long freightFen() {
        return wishes.stream()
                .filter(wish -> wish.skuId().isEmpty())
                .mapToLong(OrderLine.Wish::amountFen)
                .sum();
    }

    /** The goods alone, in fen. */
    public long goodsFen() {
        return totalFen() - freightFen();
    }

    /** By source. */
    public Parts sum() {
        return parts.stream().reduce(Parts.NONE, Parts::plus);
    }

    /** What each offer comes to, freight left out: what its disclosure is about. */
    static Map<String, Long> byOffer(List<OrderLine.Wish> wishes) {
        Map<String, Long> sums = new java.util.LinkedHashMap<>();
        for (OrderLine.Wish wish : wishes) {
            if (!wish.skuId().isEmpty()) {
                sums.merge(wish.offer(), wish.amountFen(), Math::addExact);
            }
        }
        return sums;
    }
}
