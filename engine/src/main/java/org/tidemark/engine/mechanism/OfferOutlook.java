package org.tidemark.engine.mechanism;

/**
 * What the lines of one offer in an order would come to for their buyer at this moment, by the
 * rules that execute. Everything is rounded down: the order then gives as much, or more.
 *
 * @param offer id of the offer
 * @param paidFen what is paid for it, without coins
 * @param coins what of it is paid with coins, in hundredths
 * @param contributionFen what of it goes into the pool, without rewards that nobody claims
 * @param eligibility how much of it earns points
 * @param eligibleFen what of it earns points
 * @param pointsMicro points handed out, in micropoints
 * @param soldNowFen what these would pay after retention if they were sold right after the order
 * @param mostCashFen what a forced exit pays for them at most, after retention
 */
public record OfferOutlook(
        String offer,
        long paidFen,
        long coins,
        long contributionFen,
        Eligibility eligibility,
        long eligibleFen,
        long pointsMicro,
        long soldNowFen,
        long mostCashFen) {

    /** The price of its goods, in fen. */
    public long amountFen() {
        return paidFen + coins;
    }
}
