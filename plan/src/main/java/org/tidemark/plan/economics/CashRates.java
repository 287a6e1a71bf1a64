package org.tidemark.plan.economics;

import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.StoreTerms;

/** The most that a plan pays in money to those who brought a buyer or a store, in ppm. */
public final class CashRates {

    private CashRates() {}

    /** Direct, indirect, recruiter and agents on an order of an offer, of its cash part. */
    public static long onOrderPpm(Plan plan, OfferTerms offer) {
        AgentTerms agents = plan.block(AgentTerms.class).orElse(AgentTerms.NONE);
        long recruiter = plan.block(StoreTerms.class).map(StoreTerms::recruiterPpm).orElse(0);
        return (long) offer.referral().directPpm()
                + offer.referral().indirectPpm()
                + recruiter
                + (agents.base() == AgentTerms.Base.ORDER ? agentsPpm(agents) : 0);
    }

    /** Agents of every level together: the sum of additive rates, the highest differential one. */
    static long agentsPpm(AgentTerms agents) {
        if (agents.pays() != AgentTerms.Pays.CASH) {
            return 0;
        }
        long highest =
                Math.max(
                        Math.max(agents.districtPpm(), agents.cityPpm()),
                        Math.max(agents.provincePpm(), agents.areaPpm()));
        long sum =
                (long) agents.districtPpm()
                        + agents.cityPpm()
                        + agents.provincePpm()
                        + agents.areaPpm();
        return agents.mode() == AgentTerms.Mode.ADDITIVE ? sum : highest;
    }
}
