package org.tidemark.server.trade.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.plan.economics.Assumptions;
import org.tidemark.plan.economics.PlanEconomics;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** What a faked sale costs a store and when it pays (ECONOMICS 12), for each offer of a till. */
@Component
public class WashCost {

    private static final int MILLION = 1_000_000;
    private static final long SALE_FEN = 100_000;

    private final PlansInForce plans;
    private final Clock clock;

    WashCost(PlansInForce plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * One offer.
     *
     * @param takeFen what a store gives up of a sale of 1000.00
     * @param growth how many times all orders have to grow until its points fetch that, one decimal
     */
    public record Line(String offer, long takeFen, String growth) {}

    /** Every offer in a programme with stores and a pool. */
    List<Line> lines() {
        return plans.all().stream()
                .filter(programme -> programme.plan().block(StoreTerms.class).isPresent())
                .flatMap(programme -> lines(programme).stream())
                .toList();
    }

    private List<Line> lines(PlanInForce programme) {
        return PlanEconomics.of(programme.plan(), Assumptions.usual(LocalDate.now(clock)))
                .offers()
                .stream()
                .flatMap(offer ->
                        offer.washOrders().stream()
                                .map(wash ->
                                        new Line(
                                                offer.offer(),
                                                takeFen(programme, offer.offer()),
                                                BigDecimal.valueOf(wash.growth())
                                                        .setScale(1, RoundingMode.DOWN)
                                                        .toPlainString())))
                .toList();
    }

    private static long takeFen(PlanInForce programme, String id) {
        OfferTerms terms =
                programme.plan().offers().stream()
                        .filter(offer -> offer.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return SALE_FEN - SALE_FEN * terms.split().costPpm() / MILLION;
    }
}
