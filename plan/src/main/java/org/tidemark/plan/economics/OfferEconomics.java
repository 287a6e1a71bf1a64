package org.tidemark.plan.economics;

import java.util.List;
import java.util.stream.DoubleStream;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.StoreTerms;

/**
 * The closed forms of one offer that feeds the pool, as if it were the only one.
 *
 * @param offer id of the offer
 * @param pool the figures that rule
 * @param priceNeverFalls whether no order can make the price fall
 * @param prices the price after some numbers of orders
 * @param firstOrder when the very first order's points reach multiples of what was paid
 * @param breakEven growth of cumulative orders until a member has multiples of what was paid
 * @param bestMintRatio the mint ratio that would make the first of these least
 * @param ceiling what of all spend can ever be paid back
 * @param discountTest the points against a plain discount
 * @param concentration what the earliest hold
 * @param forcedExit how long everybody waits for a forced exit, for some caps and the plan's own
 * @param randomSelling what becomes of those who sell by chance while orders stay as they are
 * @param randomSellingAtGrowth the same at the assumed growth of the orders
 * @param jointSale what happens when many sell
 * @param avalanche whether forced exits set each other off
 * @param washOrders what faked sales of a store gain; none where the plan has no stores
 * @param ordersWithoutPoints orders that must follow each rewarded one, without points, until all
 *     rewarded ones have their price back
 */
public record OfferEconomics(
        String offer,
        PoolParameters pool,
        boolean priceNeverFalls,
        List<GrowthLaw.PriceAfter> prices,
        List<GrowthLaw.FirstOrderWorth> firstOrder,
        List<BreakEven> breakEven,
        BestMintRatio bestMintRatio,
        List<Ceiling> ceiling,
        DiscountTest discountTest,
        List<Concentration> concentration,
        List<ForcedExit> forcedExit,
        List<RandomSelling> randomSelling,
        List<RandomSelling> randomSellingAtGrowth,
        List<JointSale> jointSale,
        Avalanche avalanche,
        List<WashOrders> washOrders,
        double ordersWithoutPoints) {

    /** The multiples of what was paid that people ask for. */
    private static final double[] MULTIPLES = {1, 1.2, 1.5, 2, 3};

    private static final double[] CAPS = {0.5, 1, 1.5, 2, 3};
    private static final double[] GROWTHS_PER_MONTH = {-0.05, 0, 0.05, 0.1, 0.2};
    private static final double[] SALES_PER_DAY = {0.001, 0.003, 0.01};

    static OfferEconomics of(Plan plan, PoolTerms terms, OfferTerms offer, OrderFlow orders) {
        PoolParameters pool = PoolParameters.of(terms, offer);
        GrowthLaw law = new GrowthLaw(pool);
        return new OfferEconomics(
                offer.id(),
                pool,
                pool.mintRatio() <= 1,
                law.prices(1, 2, 3, 10, 60, 100, 1000),
                law.firstOrder(with(pool.capMultiple(), 1, 2)),
                BreakEven.of(pool, flows(orders), MULTIPLES),
                BestMintRatio.of(pool),
                Ceiling.of(pool, MULTIPLES),
                DiscountTest.of(pool),
                Concentration.of(pool, 0.01, 0.1, 0.5),
                ForcedExit.of(pool, with(pool.capMultiple(), CAPS)),
                RandomSelling.of(pool, 0, SALES_PER_DAY),
                RandomSelling.of(pool, orders.growthPerDay(), SALES_PER_DAY),
                JointSale.of(pool, 0.1, 0.5),
                Avalanche.of(pool),
                plan.block(StoreTerms.class).stream()
                        .map(stores -> WashOrders.of(pool, take(offer)))
                        .toList(),
                1 / pool.poolShare() - 1);
    }

    /** Growth until the points are worth, or fetch, a multiple of what was paid. */
    public BreakEven breakEvenAt(double multiple) {
        return breakEven.stream()
                .filter(one -> one.multiple() == multiple)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not worked out: " + multiple));
    }

    /** The same for any multiple above 0, while orders come in like that. */
    public BreakEven breakEvenAt(double multiple, OrderFlow orders) {
        return BreakEven.of(pool, flows(orders), multiple).getFirst();
    }

    private static double take(OfferTerms offer) {
        return 1 - PoolParameters.ofPpm(offer.split().costPpm());
    }

    private static List<OrderFlow> flows(OrderFlow orders) {
        return DoubleStream.of(with(orders.growthPerMonth(), GROWTHS_PER_MONTH))
                .mapToObj(orders::at)
                .toList();
    }

    private static double[] with(double own, double... usual) {
        return DoubleStream.concat(DoubleStream.of(usual), DoubleStream.of(own))
                .distinct()
                .sorted()
                .toArray();
    }
}
