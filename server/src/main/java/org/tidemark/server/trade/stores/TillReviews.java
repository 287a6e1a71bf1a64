package org.tidemark.server.trade.stores;

import org.springframework.stereotype.Component;
import org.tidemark.server.trade.screening.ReviewListener;

/** Hears what a person decided about a purchase that was held. */
@Component
class TillReviews implements ReviewListener {

    private static final String PREFIX = "t";

    private final TillSettlement settlement;

    TillReviews(TillSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public boolean concerns(String orderNumber) {
        return orderNumber.startsWith(PREFIX);
    }

    @Override
    public void released(String orderNumber) {
        settlement.released(orderNumber);
    }

    @Override
    public void rejected(String orderNumber, String reason) {
        settlement.rejected(orderNumber, reason);
    }
}
