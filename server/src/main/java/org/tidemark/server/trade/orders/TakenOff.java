package org.tidemark.server.trade.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.Discount;

/** What was taken off an order, each step once, however many lines it has spread it over. */
public final class TakenOff {

    private TakenOff() {}

    /** By title, in fen, in the order of the lines. */
    public static Map<LocalizedText, Long> of(List<Discount> discounts) {
        Map<LocalizedText, Long> sums = new LinkedHashMap<>();
        discounts.forEach(one -> sums.merge(one.title(), one.amountFen(), Math::addExact));
        return sums;
    }
}
