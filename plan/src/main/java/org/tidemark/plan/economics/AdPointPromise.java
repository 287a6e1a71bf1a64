package org.tidemark.plan.economics;

import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;

/**
 * What the ad points of an offer promise and what funds them: income from advertising alone, with
 * nothing of an order set aside. Every day's tasks are taken as done.
 *
 * @param offer id of the offer
 * @param points ad points of an order, of its price
 * @param promise those and what their release pays to uplines and agents, of the price
 * @param setAside what of the price is kept for it
 * @param daysUntilPrice days until as much as the price has been released; infinite for never,
 *     since a share of the balance never finishes
 * @param firstDayCost what the first day's release costs on a price of 1 000
 * @param neededIncomePerThousandViews what a thousand views would have to bring for that
 * @param adViewsPerDay the views a day that this assumes
 * @param incomePerThousandViews the income that is assumed
 * @param expectedShare what of the first day's release that income pays, at most 1
 */
public record AdPointPromise(
        String offer,
        double points,
        double promise,
        double setAside,
        double daysUntilPrice,
        double firstDayCost,
        double neededIncomePerThousandViews,
        int adViewsPerDay,
        double incomePerThousandViews,
        double expectedShare) {

    private static final double PRICE = 1_000;

    static AdPointPromise of(
            Plan plan, AdPointTerms terms, OfferTerms offer, Assumptions assumptions) {
        double points = PoolParameters.ofPpm(offer.adPointsPpm());
        double releaseRate = PoolParameters.ofPpm(terms.releaseRatePpm());
        double promise = points * (1 + othersShare(plan));
        double firstDay = promise * releaseRate * PRICE;
        double income = assumptions.adViewsPerDay() * assumptions.incomePerThousandViews() / 1_000;
        return new AdPointPromise(
                offer.id(),
                points,
                promise,
                0,
                points <= 1
                        ? Double.POSITIVE_INFINITY
                        : Math.log1p(-1 / points) / Math.log1p(-releaseRate),
                firstDay,
                firstDay / assumptions.adViewsPerDay() * 1_000,
                assumptions.adViewsPerDay(),
                assumptions.incomePerThousandViews(),
                firstDay <= income ? 1 : income / firstDay);
    }

    /** What a release pays to others in money, of the release. */
    private static double othersShare(Plan plan) {
        ReferralRates uplines =
                plan.block(ReferralTerms.class)
                        .map(ReferralTerms::adRelease)
                        .orElse(ReferralRates.NONE);
        AgentTerms agents = plan.block(AgentTerms.class).orElse(AgentTerms.NONE);
        long ofAgents =
                agents.base() == AgentTerms.Base.AD_RELEASE ? CashRates.agentsPpm(agents) : 0;
        return PoolParameters.ofPpm((long) uplines.directPpm() + uplines.indirectPpm() + ofAgents);
    }
}
