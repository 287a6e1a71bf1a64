package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Split;

/**
 * Splits every line of an order (SPEC 5.2 step 2): cost of the goods, everything else of what is
 * paid without coins, each rounded down. What rounding leaves is the platform's.
 */
public final class Waterfall {

    private Waterfall() {}

    /** Gathers the lines of an order by programme. Changes nothing but the work. */
    public static void split(OrderWork order) {
        for (int line = 0; line < order.lineCount(); line++) {
            Offer offer = order.offer(line);
            OfferTerms terms = offer.terms();
            Split split = terms.split();
            long paid = order.paidFen(line);
            long contribution = shareFloor(paid, split.poolPpm());
            order.shareOf(offer.programme())
                    .addLine(
                            line,
                            paid,
                            order.costFen(line),
                            shareFloor(paid, split.rewardsPpm()),
                            contribution,
                            shareFloor(contribution, terms.mintRatioPpm()));
        }
    }
}
