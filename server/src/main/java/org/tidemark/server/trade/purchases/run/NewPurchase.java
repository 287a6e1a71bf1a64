package org.tidemark.server.trade.purchases.run;

import java.time.Duration;
import java.util.List;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.Hold;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;

/**
 * A purchase that is to be placed.
 *
 * @param number that nobody has
 * @param payWithin how long it can be paid
 * @param made a hold that was made for it before, none where it makes its own
 */
public record NewPurchase(
        PurchaseNumber number,
        PurchaseKind kind,
        Purchase.Origin origin,
        Duration payWithin,
        List<PurchaseLine> lines,
        List<Discount> discounts,
        List<Hold> made) {

    public NewPurchase {
        made = List.copyOf(made);
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
    }

    /** One that makes its own holds. */
    public NewPurchase(
            PurchaseNumber number,
            PurchaseKind kind,
            Purchase.Origin origin,
            Duration payWithin,
            List<PurchaseLine> lines,
            List<Discount> discounts) {
        this(number, kind, origin, payWithin, lines, discounts, List.of());
    }

    /** Pieces of goods that it keeps from others while it is unpaid. */
    int pieces() {
        return lines.stream()
                .filter(line -> !line.freight())
                .mapToInt(PurchaseLine::quantity)
                .sum();
    }
}
