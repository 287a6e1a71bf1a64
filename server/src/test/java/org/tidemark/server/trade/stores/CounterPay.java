package org.tidemark.server.trade.stores;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.payments.NextStep;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeVerdict;
import org.tidemark.server.money.payments.PaymentProvider;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentRequest;
import org.tidemark.server.money.payments.PaymentScene;
import org.tidemark.server.money.payments.PaymentStatus;
import org.tidemark.server.money.payments.RefundRequest;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.ReportedPayment;

/** Of the tests alone: a provider that keeps count of every fen and can be away. */
@Component
@ConditionalOnProperty("test.counter-pay")
final class CounterPay implements PaymentProvider {

    static final String NAME = "counter";

    private final Map<String, ReportedPayment> known = new ConcurrentHashMap<>();
    private final Map<String, RefundRequest> refunds = new ConcurrentHashMap<>();
    private volatile boolean away;

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** What has gone back of a payment. */
    long refundedFen(String paymentId) {
        return refunds.values().stream()
                .filter(refund -> refund.paymentId().equals(paymentId))
                .mapToLong(RefundRequest::refundFen)
                .sum();
    }

    /** The numbers of all refunds of a payment. */
    List<String> refundsOf(String paymentId) {
        List<String> numbers = new ArrayList<>();
        refunds.forEach((number, refund) -> {
            if (refund.paymentId().equals(paymentId)) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    /** Somebody pays so much; gives the signed notice of it. */
    Notice paid(String paymentId, long fen) {
        known.put(
                paymentId,
                new ReportedPayment(paymentId, PaymentStatus.PAID, fen, "c-" + paymentId));
        return new Notice(Map.of("Signed", "yes"), paymentId);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentScene> scenes() {
        return Set.of(PaymentScene.values());
    }

    @Override
    public NextStep create(PaymentRequest request) {
        here();
        return new NextStep.GoTo(URI.create("/stores"));
    }

    @Override
    public NoticeVerdict verify(Notice notice) {
        return new NoticeVerdict.Believed(known.get(notice.body()));
    }

    @Override
    public ReportedPayment query(String paymentId) {
        here();
        return known.getOrDefault(
                paymentId, new ReportedPayment(paymentId, PaymentStatus.OPEN, 0, ""));
    }

    @Override
    public void close(String paymentId) {
        here();
    }

    @Override
    public RefundStatus refund(RefundRequest request) {
        here();
        refunds.putIfAbsent(request.refundId(), request);
        return RefundStatus.DONE;
    }

    @Override
    public RefundStatus queryRefund(String paymentId, String refundId) {
        here();
        return refunds.containsKey(refundId) ? RefundStatus.DONE : RefundStatus.ABSENT;
    }

    @Override
    public String acknowledgement() {
        return "ok";
    }

    private void here() {
        if (away) {
            throw new PaymentProviderException(
                    PaymentProviderException.Outcome.UNKNOWN, "the counter is away");
        }
    }
}
