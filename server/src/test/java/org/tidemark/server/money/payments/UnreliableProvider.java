package org.tidemark.server.money.payments;

import java.util.Set;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.payments.demo.DemoPay;

/** The demo provider behind a bad line: it can be away, or do a thing and lose the answer. */
final class UnreliableProvider implements PaymentProvider {

    private final DemoPay inside;

    /** No call gets there. */
    boolean away;

    /** Calls get there, answers are lost. */
    boolean mute;

    /** Refunds are said no to. */
    boolean refuses;

    /** Notices are genuine, but their age is not known. */
    boolean doubtful;

    UnreliableProvider(DemoPay inside) {
        this.inside = inside;
    }

    private void before() {
        if (away) {
            throw new PaymentProviderException(Outcome.UNKNOWN, "away");
        }
    }

    private <T> T after(T answer) {
        if (mute) {
            throw new PaymentProviderException(Outcome.UNKNOWN, "no answer");
        }
        return answer;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Set<PaymentScene> scenes() {
        return Set.of(PaymentScene.QR_CODE);
    }

    @Override
    public NextStep create(PaymentRequest request) {
        before();
        return after(inside.create(request));
    }

    @Override
    public NoticeVerdict verify(Notice notice) {
        NoticeVerdict verdict = inside.verify(notice);
        return doubtful && verdict instanceof NoticeVerdict.Believed(ReportedPayment told)
                ? new NoticeVerdict.Doubted(told.paymentId())
                : verdict;
    }

    @Override
    public ReportedPayment query(String paymentId) {
        before();
        return after(inside.query(paymentId));
    }

    @Override
    public void close(String paymentId) {
        before();
        inside.close(paymentId);
        after(paymentId);
    }

    @Override
    public RefundStatus refund(RefundRequest request) {
        before();
        if (refuses) {
            throw new PaymentProviderException(Outcome.REFUSED, "not enough in the account");
        }
        return after(inside.refund(request));
    }

    @Override
    public RefundStatus queryRefund(String paymentId, String refundId) {
        before();
        return inside.queryRefund(paymentId, refundId);
    }

    @Override
    public String acknowledgement() {
        return inside.acknowledgement();
    }
}
