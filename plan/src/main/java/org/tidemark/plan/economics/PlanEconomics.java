package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.Stream;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;

/**
 * Everything that is worked out about a plan.
 *
 * @param assumptions what the plan does not say
 * @param offers the offers that put money into the pool and hand out points for it
 * @param adPoints the offers that earn ad points
 * @param funds what the funds of the mechanisms hold out, offer by offer
 * @param waterfalls every offer's order of 1000.00
 */
public record PlanEconomics(
        Assumptions assumptions,
        List<OfferEconomics> offers,
        List<AdPointPromise> adPoints,
        List<FundPromise> funds,
        List<OrderWaterfall> waterfalls) {

    /** Works a plan out. */
    public static PlanEconomics of(Plan plan, Assumptions assumptions) {
        return new PlanEconomics(
                assumptions,
                plan.block(PoolTerms.class).stream()
                        .flatMap(pool -> offers(plan, pool, assumptions.orders()))
                        .toList(),
                plan.block(AdPointTerms.class).stream()
                        .flatMap(terms -> adPoints(plan, terms, assumptions))
                        .toList(),
                plan.offers().stream().flatMap(offer -> FundPromise.of(plan, offer)).toList(),
                plan.offers().stream().map(offer -> OrderWaterfall.of(plan, offer)).toList());
    }

    private static Stream<OfferEconomics> offers(Plan plan, PoolTerms pool, OrderFlow orders) {
        return plan.offers().stream()
                .filter(offer -> offer.split().poolPpm() > 0 && offer.mintRatioPpm() > 0)
                .map(offer -> OfferEconomics.of(plan, pool, offer, orders));
    }

    private static Stream<AdPointPromise> adPoints(
            Plan plan, AdPointTerms terms, Assumptions assumptions) {
        return plan.offers().stream()
                .filter(offer -> offer.adPointsPpm() > 0)
                .map(offer -> AdPointPromise.of(plan, terms, offer, assumptions));
    }
}
