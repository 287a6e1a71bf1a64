package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

/**
 * What the lines of one offer in a programme's share of an order come to, before eligibility.
 *
 * @param paidFen without coins
 * @param coins in hundredths
 * @param contributionFen what goes into the pool, rounded down line by line
 * @param valueFen what of that is handed out as points
 */
record OfferSums(long paidFen, long coins, long contributionFen, long valueFen) {

    static OfferSums of(OrderWork order, ProgrammeShare share, Offer offer) {
        long paid = 0;
        long coins = 0;
        long contribution = 0;
        long value = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            if (order.offer(line) == offer) {
                long part = shareFloor(order.paidFen(line), offer.terms().split().poolPpm());
                paid += order.paidFen(line);
                coins += order.coins(line);
                contribution += part;
                value += shareFloor(part, offer.terms().mintRatioPpm());
            }
        }
        return new OfferSums(paid, coins, contribution, value);
    }
}
