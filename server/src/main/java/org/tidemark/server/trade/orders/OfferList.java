package org.tidemark.server.trade.orders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;

/** The terms of all offers that are in force today. */
@Component
public class OfferList {

    private final PlansInForce plans;
    private final Clock clock;

    OfferList(PlansInForce plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** By the offer's id, which is unique across the ledger (SPEC 5.0). */
    public Map<String, Terms> terms() {
        Map<String, Terms> terms = new HashMap<>();
        plans.offers()
                .forEach((id, offer) ->
                        terms.put(
                                id,
                                new Terms(
                                        id,
                                        offer.terms().coinsPpm(),
                                        days(offer.terms().settle()))));
        return terms;
    }

    private int days(Period period) {
        LocalDate today = LocalDate.now(clock);
        return Math.toIntExact(ChronoUnit.DAYS.between(today, today.plus(period)));
    }
}
