package org.tidemark.plan.check;

import java.time.LocalDate;
import java.util.List;
import org.tidemark.engine.money.Fen;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.economics.Assumptions;
import org.tidemark.plan.economics.OrderFlow;
import org.tidemark.plan.law.AdvertisingCopy;

/**
 * What a check knows besides the plan.
 *
 * @param facts what the plan does not say
 * @param copies texts that are to be published about it
 * @param today the day on which the next member joins, where the facts name none
 */
public record CheckInput(PlanFacts facts, List<AdvertisingCopy> copies, LocalDate today) {

    public CheckInput {
        copies = List.copyOf(copies);
    }

    /** What the facts say, and the usual where they are silent. */
    Assumptions assumptions() {
        Assumptions usual = Assumptions.usual(facts.find(PlanFacts.FROM).orElse(today));
        OrderFlow orders = usual.orders();
        return new Assumptions(
                new OrderFlow(
                        facts.find(PlanFacts.ORDERS_SO_FAR)
                                .map(Integer::doubleValue)
                                .orElse(orders.ordersSoFar()),
                        facts.find(PlanFacts.ORDERS_PER_DAY)
                                .map(Integer::doubleValue)
                                .orElse(orders.ordersPerDay()),
                        facts.find(PlanFacts.ORDER_GROWTH_PER_MONTH)
                                .map(CheckInput::share)
                                .orElse(orders.growthPerMonth()),
                        orders.from()),
                facts.find(PlanFacts.AD_VIEWS_PER_DAY).orElse(usual.adViewsPerDay()),
                facts.find(PlanFacts.ECPM)
                        .map(fen -> Double.parseDouble(new Fen(fen).plain()))
                        .orElse(usual.incomePerThousandViews()));
    }

    private static double share(String percent) {
        return Double.parseDouble(percent.substring(0, percent.length() - 1)) / 100;
    }
}
