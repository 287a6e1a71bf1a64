package org.tidemark.plan.disclosure;

import org.tidemark.engine.mechanism.OfferOutlook;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.PoolTerms;

/**
 * What an order gives: as the ledger tells, or, of a plan that is not in force, in the engine's
 * arithmetic (SPEC 5.2 steps 4 to 7, 5.3), for a buyer without earlier orders and without referral
 * rewards that nobody claims.
 *
 * @param contributionFen what of the price goes into the pool
 * @param pointsMicro points handed out, in millionths
 * @param soldNowFen what they fetch if sold at once
 * @param mostCashFen what the forced exit pays at most
 */
record Quote(long contributionFen, long pointsMicro, long soldNowFen, long mostCashFen) {

    private static final long MICRO = 1_000_000;

    /** As the ledger that will execute the order tells. */
    static Quote of(OfferOutlook outlook) {
        return new Quote(
                outlook.contributionFen(),
                outlook.pointsMicro(),
                outlook.soldNowFen(),
                outlook.mostCashFen());
    }

    /** At the price of a running pool. */
    static Quote at(RunningFigures pool, PoolTerms terms, OfferTerms offer, long priceFen) {
        long contribution = Exact.shareFloor(priceFen, offer.split().poolPpm());
        long points =
                Exact.mulDivFloor(
                        value(terms, offer, priceFen, contribution),
                        pool.supplyMicro(),
                        pool.reserveFen());
        long gross =
                Exact.mulDivFloor(
                        points, pool.reserveFen() + contribution, pool.supplyMicro() + points);
        return of(terms, offer, priceFen, points, gross);
    }

    /** At the issue price, and sold at it, before a pool has orders. */
    static Quote atIssuePrice(PoolTerms terms, OfferTerms offer, long priceFen) {
        long contribution = Exact.shareFloor(priceFen, offer.split().poolPpm());
        long value = value(terms, offer, priceFen, contribution);
        long points = Exact.mulDivFloor(value, MICRO, terms.issuePriceFen());
        return of(terms, offer, priceFen, points, value);
    }

    private static Quote of(
            PoolTerms terms, OfferTerms offer, long priceFen, long points, long grossFen) {
        long contribution = Exact.shareFloor(priceFen, offer.split().poolPpm());
        long basis =
                switch (terms.cap().basis()) {
                    case SPEND -> eligible(terms.limits(), priceFen);
                    case CONTRIBUTION ->
                            Exact.mulDivFloor(
                                    contribution, eligible(terms.limits(), priceFen), priceFen);
                };
        long cap = Exact.shareFloor(basis, terms.cap().multiplePpm());
        return new Quote(
                contribution,
                points,
                terms.retention().payoutFloor(grossFen),
                terms.retention().payoutFloor(cap));
    }

    private static long value(
            PoolTerms terms, OfferTerms offer, long priceFen, long contributionFen) {
        long whole = Exact.shareFloor(contributionFen, offer.mintRatioPpm());
        return Exact.mulDivFloor(whole, eligible(terms.limits(), priceFen), priceFen);
    }

    private static long eligible(EligibilityLimits limits, long priceFen) {
        return Math.min(
                Math.min(priceFen, limits.perOrderFen()),
                Math.min(limits.perDayFen(), limits.totalFen()));
    }
}
