package org.tidemark.server.trade.orders.basket;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.trade.coupons.CutTold;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/**
 * A basket as it is looked at; what is put off is in it, and in no sum.
 *
 * @param goods what is to be ordered, by all that is off before delivery and coupons; empty where
 *     it cannot be ordered
 * @param cuts what it may have taken off
 */
public record Basket(List<BasketLine> lines, Optional<Pricing> goods, List<CutTold> cuts) {

    public Basket {
        lines = List.copyOf(lines);
        cuts = List.copyOf(cuts);
    }

    /** What is to be ordered now. */
    public List<BasketLine> chosen() {
        return lines.stream().filter(line -> !line.putOff()).toList();
    }

    /** What that comes to at list prices, in fen. */
    public long totalFen() {
        return chosen().stream().mapToLong(BasketLine::amountFen).sum();
    }

    /** What it comes to now, in fen, before delivery and coupons. */
    public long nowFen() {
        return goods.map(Pricing::goodsFen).orElseGet(this::totalFen);
    }

    /** Whether all of it can be ordered. */
    public boolean orderable() {
        List<BasketLine> chosen = chosen();
        return !chosen.isEmpty() && chosen.stream().allMatch(BasketLine::orderable);
    }
}
