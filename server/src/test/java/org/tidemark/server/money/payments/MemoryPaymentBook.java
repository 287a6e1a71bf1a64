package org.tidemark.server.money.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The book's contract in its plainest form. */
final class MemoryPaymentBook implements PaymentBook {

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Instant> seen = new HashMap<>();
    private final Set<String> untold = new HashSet<>();
    private final Map<String, BookedRefund> refunds = new LinkedHashMap<>();

    @Override
    public synchronized boolean enter(Payment payment) {
        return payments.putIfAbsent(payment.paymentId(), payment) == null;
    }

    @Override
    public synchronized Optional<Payment> find(String paymentId) {
        return Optional.ofNullable(payments.get(paymentId));
    }

    @Override
    public synchronized boolean move(
            String paymentId,
            Set<Payment.State> from,
            Payment.State to,
            String providerNumber,
            Instant now) {
        Payment known = payments.get(paymentId);
        if (known == null || !from.contains(known.state())) {
            return false;
        }
        payments.put(paymentId, known.in(to, providerNumber));
        seen.remove(paymentId);
        if (to == Payment.State.PAID) {
            untold.add(paymentId);
        }
        return true;
    }

    @Override
    public synchronized List<Payment> openSince(Instant seenBefore, Instant now, int limit) {
        return seen(payment -> payment.state() == Payment.State.OPEN, seenBefore, now, limit);
    }

    @Override
    public synchronized List<Payment> untoldSince(Instant seenBefore, Instant now, int limit) {
        return seen(payment -> untold.contains(payment.paymentId()), seenBefore, now, limit);
    }

    private List<Payment> seen(
            Predicate<Payment> which, Instant seenBefore, Instant now, int limit) {
        List<Payment> found = new ArrayList<>();
        for (Payment payment : payments.values()) {
            Instant last = seen.getOrDefault(payment.paymentId(), Instant.MIN);
            if (which.test(payment) && last.isBefore(seenBefore) && found.size() < limit) {
                found.add(payment);
                seen.put(payment.paymentId(), now);
            }
        }
        return found;
    }

    @Override
    public synchronized void told(String paymentId) {
        untold.remove(paymentId);
    }

    @Override
    public synchronized boolean bind(RefundRequest request) {
        BookedRefund known = refunds.get(request.refundId());
        if (known != null && known.status() != RefundStatus.ABSENT) {
            return true;
        }
        long bound =
                refunds.values().stream()
                        .filter(refund -> refund.status() != RefundStatus.ABSENT)
                        .map(BookedRefund::request)
                        .filter(other -> other.paymentId().equals(request.paymentId()))
                        .mapToLong(RefundRequest::refundFen)
                        .sum();
        if (bound + request.refundFen() > payments.get(request.paymentId()).amountFen()) {
            return false;
        }
        refunds.put(request.refundId(), new BookedRefund(request, RefundStatus.PENDING));
        return true;
    }

    @Override
    public synchronized Optional<BookedRefund> findRefund(String refundId) {
        return Optional.ofNullable(refunds.get(refundId));
    }

    @Override
    public synchronized List<BookedRefund> pendingSince(
            Instant seenBefore, Instant now, int limit) {
        List<BookedRefund> found = new ArrayList<>();
        for (BookedRefund refund : refunds.values()) {
            String id = refund.request().refundId();
            if (refund.status() == RefundStatus.PENDING
                    && seen.getOrDefault(id, Instant.MIN).isBefore(seenBefore)
                    && found.size() < limit) {
                found.add(refund);
                seen.put(id, now);
            }
        }
        return found;
    }

    @Override
    public synchronized void moveRefund(String refundId, RefundStatus status) {
        refunds.computeIfPresent(
                refundId,
                (id, known) ->
                        known.status() == RefundStatus.DONE
                                ? known
                                : new BookedRefund(known.request(), status));
    }
}
