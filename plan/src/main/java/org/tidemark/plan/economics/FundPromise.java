package org.tidemark.plan.economics;

import java.util.stream.Stream;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.QueueTerms;
import org.tidemark.engine.plan.RedPacketTerms;
import org.tidemark.engine.plan.Split.DividendShare;

/**
 * What a queue, a dividend by purchase or red packets hold out to a buyer, and what of each order
 * is set aside for it. A fund pays what has come in and no more, so the one divided by the other is
 * the most that can ever be paid in full.
 *
 * @param offer id of the offer
 * @param fund which mechanism
 * @param name the dividend's name, else empty
 * @param promise what an order is paid at most, of its price, above 0
 * @param setAside what of each order goes into the fund, of the price
 * @param paidInFull share of all orders that can ever be paid all of it, at most 1
 * @param growth how many times the value of an order must come in, in orders, until that one is
 *     paid in full; infinite for never. In a queue it is the growth of cumulative orders that each
 *     one waits for
 */
public record FundPromise(
        String offer,
        Fund fund,
        String name,
        double promise,
        double setAside,
        double paidInFull,
        double growth) {

    /** A mechanism that pays out of a fund up to a limit. */
    public enum Fund {
        QUEUE,
        DIVIDEND,
        RED_PACKET
    }

    /** The funds of a plan that feed on an offer or hold something out to its buyers. */
    static Stream<FundPromise> of(Plan plan, OfferTerms offer) {
        Stream<FundPromise> queue =
                plan.block(QueueTerms.class).stream()
                        .map(terms ->
                                of(
                                        offer,
                                        Fund.QUEUE,
                                        "",
                                        terms.targetPpm(),
                                        offer.split().queuePpm()));
        Stream<FundPromise> redPacket =
                plan.block(RedPacketTerms.class).stream()
                        .map(terms ->
                                of(
                                        offer,
                                        Fund.RED_PACKET,
                                        "",
                                        terms.quotaPpm(),
                                        offer.split().redPacketPpm()));
        Stream<FundPromise> dividends =
                plan.block(DividendTerms.class).stream()
                        .flatMap(terms -> terms.dividends().stream())
                        .filter(dividend -> dividend.weights() == Weights.PURCHASE)
                        .map(dividend ->
                                of(
                                        offer,
                                        Fund.DIVIDEND,
                                        dividend.name(),
                                        dividend.capPpm(),
                                        sharePpm(offer, dividend)));
        return Stream.of(queue, dividends, redPacket)
                .flatMap(promises -> promises)
                .filter(one -> one.promise() > 0);
    }

    private static int sharePpm(OfferTerms offer, Dividend dividend) {
        return offer.split().dividends().stream()
                .filter(share -> share.dividend().equals(dividend.name()))
                .mapToInt(DividendShare::ratePpm)
                .sum();
    }

    private static FundPromise of(
            OfferTerms offer, Fund fund, String name, int promisePpm, int sharePpm) {
        double promise = PoolParameters.ofPpm(promisePpm);
        double share = PoolParameters.ofPpm(sharePpm);
        return new FundPromise(
                offer.id(),
                fund,
                name,
                promise,
                share,
                share >= promise ? 1 : share / promise,
                promise / share);
    }
}
