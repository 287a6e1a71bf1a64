package org.tidemark.server.trade.orders.basket;

import java.util.List;

/** A basket as it is looked at; what is put off is in it, and in no sum. */
public record Basket(List<BasketLine> lines) {

    public Basket {
        lines = List.copyOf(lines);
    }

    /** What is to be ordered now. */
    public List<BasketLine> chosen() {
        return lines.stream().filter(line -> !line.putOff()).toList();
    }

    /** What that comes to at list prices, in fen. */
    public long totalFen() {
        return chosen().stream().mapToLong(BasketLine::amountFen).sum();
    }

    /** Whether all of it can be ordered. */
    public boolean orderable() {
        List<BasketLine> chosen = chosen();
        return !chosen.isEmpty() && chosen.stream().allMatch(BasketLine::orderable);
    }
}
