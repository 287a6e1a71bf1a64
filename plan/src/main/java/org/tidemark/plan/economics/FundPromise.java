package org.tidemark.plan.economics;

import java.util.stream.Stream;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.plan.mechanism.Promise;

/**
 * What the fund of a mechanism holds out to a buyer, and what of each order is set aside for it. A
 * fund pays what has come in and no more, so the one divided by the other is the most that can ever
 * be paid in full.
 *
 * @param offer id of the offer
 * @param fund the kind of fund, as its account has it
 * @param name which of several of that kind, else empty
 * @param promise what an order is paid at most, of its price, above 0
 * @param setAside what of each order goes into the fund, of the price
 * @param paidInFull share of all orders that can ever be paid all of it, at most 1
 * @param growth how many times the value of an order must come in, in orders, until that one is
 *     paid in full; infinite for never. In a queue it is the growth of cumulative orders that each
 *     one waits for
 */
public record FundPromise(
        String offer,
        String fund,
        String name,
        double promise,
        double setAside,
        double paidInFull,
        double growth) {

    /** The funds of a plan that feed on an offer or hold something out to its buyers. */
    static Stream<FundPromise> of(Plan plan, OfferTerms offer) {
        return MechanismForms.ALL.stream()
                .flatMap(form -> form.promises(plan, offer).stream())
                .filter(promise -> promise.promisePpm() > 0)
                .map(promise -> of(offer, promise));
    }

    private static FundPromise of(OfferTerms offer, Promise promised) {
        double promise = PoolParameters.ofPpm(promised.promisePpm());
        double share = PoolParameters.ofPpm(promised.sharePpm());
        return new FundPromise(
                offer.id(),
                promised.fund(),
                promised.name(),
                promise,
                share,
                share >= promise ? 1 : share / promise,
                Math.max(promise / share, promised.leastOrders()));
    }
}
