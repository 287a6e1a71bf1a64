package org.tidemark.server.money.payments.alipay;

import com.alipay.api.domain.AlipayTradeCloseModel;
import com.alipay.api.domain.AlipayTradeFastpayRefundQueryModel;
import com.alipay.api.domain.AlipayTradeQueryModel;
import com.alipay.api.domain.AlipayTradeRefundModel;
import com.alipay.api.request.AlipayTradeCloseRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.response.AlipayTradeFastpayRefundQueryResponse;
import com.alipay.api.response.AlipayTradeQueryResponse;
import com.alipay.api.response.AlipayTradeRefundResponse;
import java.time.Clock;
import java.util.Set;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.server.money.payments.NextStep;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeVerdict;
import org.tidemark.server.money.payments.PaymentProvider;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.payments.PaymentRequest;
import org.tidemark.server.money.payments.PaymentScene;
import org.tidemark.server.money.payments.PaymentStatus;
import org.tidemark.server.money.payments.RefundRequest;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.ReportedPayment;

/** Alipay: codes (precreate), phone browsers (wap pay) and desks (page pay). */
final class Alipay implements PaymentProvider {

    private final AlipayCalls calls;
    private final AlipayOpening opening;
    private final AlipayNotices notices;

    Alipay(AlipayProperties account, Clock clock) {
        this.calls = new AlipayCalls(account);
        this.opening = new AlipayOpening(account, calls);
        this.notices = new AlipayNotices(account, clock);
    }

    @Override
    public String name() {
        return "alipay";
    }

    @Override
    public Set<PaymentScene> scenes() {
        return Set.of(
                PaymentScene.QR_CODE, PaymentScene.PHONE_BROWSER, PaymentScene.DESKTOP_BROWSER);
    }

    @Override
    public NextStep create(PaymentRequest request) {
        return switch (request.scene()) {
            case QR_CODE -> opening.code(request);
            case PHONE_BROWSER -> opening.phone(request);
            case DESKTOP_BROWSER -> opening.desktop(request);
            case INSIDE_APP, MINI_PROGRAM ->
                    throw new IllegalArgumentException(
                            "opening payment "
                                    + request.paymentId()
                                    + ": inside Alipay use the page for phones");
        };
    }

    @Override
    public NoticeVerdict verify(Notice notice) {
        return notices.open(notice);
    }

    @Override
    public ReportedPayment query(String paymentId) {
        AlipayTradeQueryModel asked = new AlipayTradeQueryModel();
        asked.setOutTradeNo(paymentId);
        AlipayTradeQueryRequest request = new AlipayTradeQueryRequest();
        request.setBizModel(asked);
        String what = "querying payment " + paymentId;
        AlipayTradeQueryResponse answer = calls.call(request, what);
        if (AlipayCalls.absent(answer)) {
            // An order comes into being when its payer logs in; until then there is none.
            return new ReportedPayment(paymentId, PaymentStatus.OPEN, 0, "");
        }
        if (!paymentId.equals(answer.getOutTradeNo())) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, what + ": Alipay answers about " + answer.getOutTradeNo());
        }
        return new ReportedPayment(
                paymentId,
                AlipayStates.of(answer.getTradeStatus(), answer.getSendPayDate() != null),
                fen(answer.getTotalAmount(), what),
                answer.getTradeNo());
    }

    @Override
    public void close(String paymentId) {
        AlipayTradeCloseModel asked = new AlipayTradeCloseModel();
        asked.setOutTradeNo(paymentId);
        AlipayTradeCloseRequest request = new AlipayTradeCloseRequest();
        request.setBizModel(asked);
        calls.call(request, "closing payment " + paymentId);
    }

    @Override
    public RefundStatus refund(RefundRequest request) {
        AlipayTradeRefundModel asked = new AlipayTradeRefundModel();
        asked.setOutTradeNo(request.paymentId());
        asked.setOutRequestNo(request.refundId());
        asked.setRefundAmount(new Fen(request.refundFen()).plain());
        asked.setRefundReason(request.reason());
        AlipayTradeRefundRequest call = new AlipayTradeRefundRequest();
        call.setBizModel(asked);
        String what = "refund " + request.refundId();
        AlipayTradeRefundResponse answer = calls.call(call, what);
        if (AlipayCalls.absent(answer)) {
            throw new PaymentProviderException(
                    Outcome.REFUSED, what + ": Alipay knows of no payment " + request.paymentId());
        }
        // N is also said when this very refund was made before: only a query tells.
        return "Y".equals(answer.getFundChange())
                ? RefundStatus.DONE
                : queryRefund(request.paymentId(), request.refundId());
    }

    @Override
    public RefundStatus queryRefund(String paymentId, String refundId) {
        AlipayTradeFastpayRefundQueryModel asked = new AlipayTradeFastpayRefundQueryModel();
        asked.setOutTradeNo(paymentId);
        asked.setOutRequestNo(refundId);
        AlipayTradeFastpayRefundQueryRequest request = new AlipayTradeFastpayRefundQueryRequest();
        request.setBizModel(asked);
        AlipayTradeFastpayRefundQueryResponse answer =
                calls.call(request, "querying refund " + refundId);
        if (AlipayCalls.absent(answer) || answer.getRefundAmount() == null) {
            return RefundStatus.ABSENT;
        }
        // Without a status a refund that is found has succeeded, older answers say no more.
        String status = answer.getRefundStatus();
        return status == null || status.equals("REFUND_SUCCESS")
                ? RefundStatus.DONE
                : RefundStatus.PENDING;
    }

    @Override
    public String acknowledgement() {
        return "success";
    }

    private static long fen(String amount, String what) {
        try {
            return Fen.parse(amount).fen();
        } catch (MalformedAmountException e) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, what + ": Alipay's amount is no amount of yuan", e);
        }
    }
}
