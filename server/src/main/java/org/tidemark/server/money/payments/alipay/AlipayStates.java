package org.tidemark.server.money.payments.alipay;

import org.tidemark.server.money.payments.PaymentStatus;

/** Alipay's words for how an order stands. */
final class AlipayStates {

    private AlipayStates() {}

    /**
     * Reads a trade status; one that is new to us is nothing that has come.
     *
     * @param paid whether the order has a time of payment: TRADE_CLOSED is said both of what was
     *     never paid and of what went back whole
     */
    static PaymentStatus of(String tradeStatus, boolean paid) {
        return switch (tradeStatus) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" -> PaymentStatus.PAID;
            case "TRADE_CLOSED" -> paid ? PaymentStatus.REFUNDED : PaymentStatus.CLOSED;
            default -> PaymentStatus.OPEN;
        };
    }
}
