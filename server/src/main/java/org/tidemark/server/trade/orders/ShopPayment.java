package org.tidemark.server.trade.orders;

/**
 * One try to pay an order outside.
 *
 * @param provider whom the buyer chose
 * @param state as in the payments' own book, as far as it is known here
 */
record ShopPayment(
        String paymentId, String orderNumber, String provider, long amountFen, State state) {

    /** How it stands. */
    enum State {
        OPEN,
        PAID,
        CLOSED,
        DISPUTED
    }
}
