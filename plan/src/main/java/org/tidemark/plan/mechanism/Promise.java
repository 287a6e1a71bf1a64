package org.tidemark.plan.mechanism;

/**
 * What a fund holds out to a buyer of an offer, and what of each order is set aside for it. A fund
 * pays what has come in and no more.
 *
 * @param fund the kind of fund
 * @param name which of several of that kind, else empty
 * @param promisePpm what an order is paid at most, of its price
 * @param sharePpm what of each order goes into the fund, of the price
 * @param leastOrders orders that must come in at the least before one is paid, however large the
 *     share; 0 where only the share decides
 */
public record Promise(String fund, String name, long promisePpm, int sharePpm, int leastOrders) {

    static Promise of(String fund, String name, long promisePpm, int sharePpm) {
        return new Promise(fund, name, promisePpm, sharePpm, 0);
    }
}
