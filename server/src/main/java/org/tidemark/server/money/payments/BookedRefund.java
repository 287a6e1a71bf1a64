package org.tidemark.server.money.payments;

/**
 * A refund as our own book has it.
 *
 * @param status how it stands; {@code ABSENT} where the provider refused it, so that it binds
 *     nothing of the payment
 */
public record BookedRefund(RefundRequest request, RefundStatus status) {}
