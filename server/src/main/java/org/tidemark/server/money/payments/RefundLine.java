package org.tidemark.server.money.payments;

/** A refund in a list of the console. */
public record RefundLine(
        String refundId, String paymentId, long refundFen, String reason, String status) {}
