package org.tidemark.server.trade.orders;

import java.time.Clock;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.payments.NextStep;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeVerdict;
import org.tidemark.server.money.payments.PaymentProvider;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.payments.PaymentRequest;
import org.tidemark.server.money.payments.PaymentScene;
import org.tidemark.server.money.payments.RefundRequest;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.ReportedPayment;
import org.tidemark.server.money.payments.demo.DemoPay;

/** A provider of the tests that can be down, and can tell of other amounts than were paid. */
@Component
@ConditionalOnBooleanProperty(UnsurePay.SWITCH)
public class UnsurePay implements PaymentProvider {

    public static final String SWITCH = "test.unsure-pay";

    private final DemoPay inner;

    public volatile boolean down;
    public volatile long tooMuchFen;

    UnsurePay(Clock clock) {
        inner = new DemoPay(clock);
    }

    public Notice pay(String paymentId) {
        return inner.pay(paymentId);
    }

    @Override
    public String name() {
        return "unsure";
    }

    @Override
    public Set<PaymentScene> scenes() {
        return inner.scenes();
    }

    @Override
    public NextStep create(PaymentRequest request) {
        checkUp();
        return inner.create(request);
    }

    @Override
    public NoticeVerdict verify(Notice notice) {
        NoticeVerdict verdict = inner.verify(notice);
        return verdict instanceof NoticeVerdict.Believed(ReportedPayment told)
                ? new NoticeVerdict.Believed(changed(told))
                : verdict;
    }

    @Override
    public ReportedPayment query(String paymentId) {
        checkUp();
        return changed(inner.query(paymentId));
    }

    private ReportedPayment changed(ReportedPayment told) {
        return new ReportedPayment(
                told.paymentId(),
                told.status(),
                told.amountFen() + tooMuchFen,
                told.providerNumber());
    }

    @Override
    public void close(String paymentId) {
        checkUp();
        inner.close(paymentId);
    }

    @Override
    public RefundStatus refund(RefundRequest request) {
        checkUp();
        return inner.refund(request);
    }

    @Override
    public RefundStatus queryRefund(String paymentId, String refundId) {
        checkUp();
        return inner.queryRefund(paymentId, refundId);
    }

    @Override
    public String acknowledgement() {
        return inner.acknowledgement();
    }

    private void checkUp() {
        if (down) {
            throw new PaymentProviderException(Outcome.UNKNOWN, "no answer from the provider");
        }
    }
}
