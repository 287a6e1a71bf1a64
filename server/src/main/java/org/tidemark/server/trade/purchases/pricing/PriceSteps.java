package org.tidemark.server.trade.purchases.pricing;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes prices: all steps that there are, in their order. */
@Service
public class PriceSteps {

    private static final Comparator<PriceStep> ORDER =
            Comparator.comparing(PriceStep::stage)
                    .thenComparingInt(PriceStep::rank)
                    .thenComparing(step -> step.getClass().getSimpleName());

    private final List<PriceStep> steps;

    PriceSteps(List<PriceStep> steps) {
        this.steps = steps.stream().sorted(ORDER).toList();
    }

    /**
     * The price of what is in the lines.
     *
     * @param wanted with the lines at their list prices
     * @throws PricingException where it cannot be bought like this
     */
    public Pricing of(Pricing wanted) {
        return upTo(PriceStage.WALLET, wanted);
    }

    /**
     * The price after the steps of a stage and of those before it: of goods alone, say.
     *
     * @param wanted with the lines at their list prices
     * @throws PricingException where it cannot be bought like this
     */
    public Pricing upTo(PriceStage last, Pricing wanted) {
        Pricing now = wanted;
        for (PriceStep step : steps) {
            if (step.stage().compareTo(last) <= 0) {
                now = step.apply(now);
            }
        }
        return now;
    }
}
