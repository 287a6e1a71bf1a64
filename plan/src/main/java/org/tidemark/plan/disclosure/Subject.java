package org.tidemark.plan.disclosure;

import java.util.Optional;
import org.tidemark.engine.mechanism.OfferOutlook;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.economics.OfferEconomics;
import org.tidemark.plan.economics.PlanEconomics;

/**
 * What a disclosure is about.
 *
 * @param running absent before the programme runs
 * @param facts what the operator states beside the plan
 * @param priceFen what is paid for it, without coins
 * @param points the pool's side of the offer; absent where an order of it earns no points
 * @param outlook what the ledger tells of the order; absent of a plan that is not in force
 */
record Subject(
        Plan plan,
        OfferTerms offer,
        long priceFen,
        Optional<RunningFigures> running,
        PlanEconomics economics,
        PlanFacts facts,
        Optional<Points> points,
        Optional<OfferOutlook> outlook) {

    /** Terms, closed forms and exact figures of an offer that earns points. */
    record Points(PoolTerms terms, OfferEconomics economics, Quote quote) {

        /** Whether a forced exit comes before selling could pay back the price. */
        boolean exitComesFirst(long priceFen) {
            return quote.mostCashFen() < priceFen;
        }
    }

    /** What of the price earns points, as a share of one. */
    double eligibleShare() {
        return outlook.map(one -> (double) one.eligibleFen() / Math.max(1, one.paidFen()))
                .orElse(1.0);
    }

    String money(long fen) {
        return Written.money(plan.currency(), fen);
    }
}
