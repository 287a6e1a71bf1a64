package org.tidemark.server.money.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was asked for and what came of it, kept durably. Each method is one atomic step. */
interface PaymentBook {

    /** Enters a payment; false where its number is taken, and nothing is changed. */
    boolean enter(Payment payment);

    Optional<Payment> find(String paymentId);

    /**
     * Moves a payment on, if it is in one of the states.
     *
     * @return whether it was this call that moved it: true once, however many try
     */
    boolean move(
            String paymentId,
            Set<Payment.State> from,
            Payment.State to,
            String providerNumber,
            Instant now);

    /** Open payments that were looked at longest ago, before the moment, and marks them seen. */
    List<Payment> openSince(Instant seenBefore, Instant now, int limit);

    /**
     * Paid ones that nobody has yet been told of with success and that were looked at longest ago,
     * before the moment, and marks them seen.
     */
    List<Payment> untoldSince(Instant seenBefore, Instant now, int limit);

    /** Notes that a paid one was told. */
    void told(String paymentId);

    /**
     * Binds a part of a payment to a refund, pending. A number that is there already stays as it
     * is, but one that was refused is pending again.
     *
     * @return false where the refunds of the payment would add up to more than was paid
     */
    boolean bind(RefundRequest request);

    Optional<BookedRefund> findRefund(String refundId);

    /** Refunds under way that were looked at longest ago, before the moment; marks them seen. */
    List<BookedRefund> pendingSince(Instant seenBefore, Instant now, int limit);

    /** Notes how a refund stands; one that is done stays done. */
    void moveRefund(String refundId, RefundStatus status);
}
