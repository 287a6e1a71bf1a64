package org.tidemark.server.money.wechat;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.tidemark.server.money.payments.NextStep;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payments.NoticeRefusedException.Reason;
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

/** WeChat Pay v3: codes (Native), pages inside WeChat (JSAPI) and phone browsers (H5). */
final class WechatPay implements PaymentProvider {

    private static final String CURRENCY = "CNY";

    private final WechatPayProperties account;
    private final String miniApp;
    private final WechatOpening opening;
    private final NativePayService orders;
    private final RefundService refunds;
    private final WechatMerchant merchant;

    /**
     * With the merchant's account.
     *
     * @param miniApp the number of the mini program that pays with it; empty for none
     */
    WechatPay(WechatPayProperties account, WechatMerchant merchant, String miniApp, Clock clock) {
        this.account = account;
        this.miniApp = miniApp;
        this.merchant = merchant;
        this.orders = new NativePayService.Builder().httpClient(merchant.http()).build();
        this.refunds = new RefundService.Builder().httpClient(merchant.http()).build();
        this.opening = new WechatOpening(account, merchant.http(), merchant.signer(), clock);
    }

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public Set<PaymentScene> scenes() {
        Set<PaymentScene> scenes =
                EnumSet.of(
                        PaymentScene.QR_CODE, PaymentScene.INSIDE_APP, PaymentScene.PHONE_BROWSER);
        if (!miniApp.isEmpty()) {
            scenes.add(PaymentScene.MINI_PROGRAM);
        }
        return scenes;
    }

    @Override
    public NextStep create(PaymentRequest request) {
        String what = "opening payment " + request.paymentId();
        return switch (request.scene()) {
            case QR_CODE -> WechatFaults.call(what, () -> opening.code(request));
            case INSIDE_APP ->
                    WechatFaults.call(what, () -> opening.inside(request, account.appId()));
            case MINI_PROGRAM -> inMiniProgram(what, request);
            case PHONE_BROWSER -> WechatFaults.call(what, () -> opening.browser(request));
            case DESKTOP_BROWSER ->
                    throw new IllegalArgumentException(
                            what + ": WeChat Pay has no page for a desk, show a code there");
        };
    }

    private NextStep inMiniProgram(String what, PaymentRequest request) {
        if (miniApp.isEmpty()) {
            throw new IllegalArgumentException(what + ": there is no mini program");
        }
        return WechatFaults.call(what, () -> opening.inside(request, miniApp));
    }

    @Override
    public NoticeVerdict verify(Notice notice) {
        Transaction told = merchant.open(notice, Transaction.class);
        if (told.getTradeState() == null) {
            // Refunds are told under the same signature; how they stand is queried.
            return new NoticeVerdict.Irrelevant();
        }
        if (!ours(told) || !inYuan(told)) {
            throw new NoticeRefusedException(
                    Reason.MERCHANT, "a notice is for " + named(told) + ", not for " + account);
        }
        return new NoticeVerdict.Believed(report(told));
    }

    @Override
    public ReportedPayment query(String paymentId) {
        QueryOrderByOutTradeNoRequest query = new QueryOrderByOutTradeNoRequest();
        query.setMchid(account.merchantId());
        query.setOutTradeNo(paymentId);
        return WechatFaults.call(
                "querying payment " + paymentId,
                () -> ofQuery(paymentId, orders.queryOrderByOutTradeNo(query)),
                () -> new ReportedPayment(paymentId, PaymentStatus.OPEN, 0, ""));
    }

    @Override
    public void close(String paymentId) {
        CloseOrderRequest close = new CloseOrderRequest();
        close.setMchid(account.merchantId());
        close.setOutTradeNo(paymentId);
        WechatFaults.call(
                "closing payment " + paymentId,
                () -> {
                    orders.closeOrder(close);
                    return paymentId;
                },
                () -> paymentId);
    }

    @Override
    public RefundStatus refund(RefundRequest request) {
        AmountReq amount = new AmountReq();
        amount.setRefund(request.refundFen());
        amount.setTotal(request.paidFen());
        amount.setCurrency(CURRENCY);
        CreateRequest create = new CreateRequest();
        create.setOutTradeNo(request.paymentId());
        create.setOutRefundNo(request.refundId());
        create.setReason(request.reason());
        create.setAmount(amount);
        return WechatFaults.call(
                "refund " + request.refundId(), () -> status(refunds.create(create)));
    }

    @Override
    public RefundStatus queryRefund(String paymentId, String refundId) {
        QueryByOutRefundNoRequest query = new QueryByOutRefundNoRequest();
        query.setOutRefundNo(refundId);
        return WechatFaults.call(
                "querying refund " + refundId,
                () -> status(refunds.queryByOutRefundNo(query)),
                () -> RefundStatus.ABSENT);
    }

    @Override
    public String acknowledgement() {
        return "";
    }

    private ReportedPayment ofQuery(String paymentId, Transaction answer) {
        if (!ours(answer) || !paymentId.equals(answer.getOutTradeNo())) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN,
                    "querying payment " + paymentId + ": WeChat Pay answers with " + named(answer));
        }
        return report(answer);
    }

    private boolean ours(Transaction told) {
        String app = told.getAppid();
        return account.merchantId().equals(told.getMchid())
                && app != null
                && !app.isEmpty()
                && (app.equals(account.appId()) || app.equals(miniApp));
    }

    private static boolean inYuan(Transaction told) {
        return told.getAmount() != null && CURRENCY.equals(told.getAmount().getCurrency());
    }

    private static String named(Transaction told) {
        return "payment "
                + told.getOutTradeNo()
                + " of merchant "
                + told.getMchid()
                + ", app "
                + told.getAppid();
    }

    private static ReportedPayment report(Transaction told) {
        // Foreign money is no amount of ours: 0 equals nothing that was asked.
        boolean counts = inYuan(told) && told.getAmount().getTotal() != null;
        return new ReportedPayment(
                told.getOutTradeNo(),
                switch (told.getTradeState()) {
                    case SUCCESS -> PaymentStatus.PAID;
                    case REFUND -> PaymentStatus.REFUNDED;
                    case CLOSED, REVOKED -> PaymentStatus.CLOSED;
                    case NOTPAY, USERPAYING, PAYERROR, ACCEPT -> PaymentStatus.OPEN;
                },
                counts ? told.getAmount().getTotal() : 0,
                told.getTransactionId() == null ? "" : told.getTransactionId());
    }

    private static RefundStatus status(Refund refund) {
        return switch (refund.getStatus()) {
            case SUCCESS -> RefundStatus.DONE;
            case PROCESSING -> RefundStatus.PENDING;
            case CLOSED, ABNORMAL -> RefundStatus.FAILED;
        };
    }
}
