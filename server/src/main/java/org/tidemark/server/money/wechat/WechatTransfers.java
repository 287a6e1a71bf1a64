package org.tidemark.server.money.wechat;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.PayoutException;
import org.tidemark.server.money.payouts.PayoutException.Outcome;
import org.tidemark.server.money.payouts.PayoutProvider;
import org.tidemark.server.money.payouts.PayoutRequest;
import org.tidemark.server.money.payouts.PayoutStatus;
import org.tidemark.server.money.payouts.ReportedPayout;

/** Merchant transfers in their present form. The SDK has only the old call: it signs, no more. */
final class WechatTransfers implements PayoutProvider {

    private static final String PATH = "/v3/fund-app/mch-transfer/transfer-bills";
    private static final String BY_NUMBER = PATH + "/out-bill-no/";
    private static final long LEAST_FEN = 10;
    private static final long NAMED_FROM_FEN = 200_000;

    /** What WeChat Pay says of a bill that nobody confirmed within a day. */
    private static final String OVERDUE = "OVERDUE_CLOSE";

    private final TransferProperties terms;
    private final WechatMerchant merchant;
    private final String miniApp;

    /**
     * With the merchant's account.
     *
     * @param miniApp the number of the mini program in which receivers confirm; empty for none
     */
    WechatTransfers(TransferProperties terms, WechatMerchant merchant, String miniApp) {
        this.terms = terms;
        this.merchant = merchant;
        this.miniApp = miniApp;
    }

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public Payee.Kind pays() {
        return Payee.Kind.WECHAT;
    }

    @Override
    public long leastFen() {
        return LEAST_FEN;
    }

    @Override
    public ReportedPayout send(PayoutRequest request) {
        Map<String, Object> bill = new LinkedHashMap<>();
        WechatPayee payee = WechatPayee.read(request.payee().account());
        String app = payee.appOr(merchant.appId());
        bill.put("appid", app);
        bill.put("out_bill_no", request.payoutId());
        bill.put("transfer_scene_id", terms.scene());
        bill.put("openid", payee.openid());
        if (request.amountFen() >= NAMED_FROM_FEN) {
            bill.put("user_name", merchant.sealed(request.payee().holder()));
        }
        bill.put("transfer_amount", request.amountFen());
        bill.put("transfer_remark", request.remark());
        bill.put("notify_url", terms.notifyUrl().toString());
        bill.put("transfer_scene_report_infos", reports());
        String what = "sending payout " + request.payoutId();
        return call(() -> answered(what, request.payoutId(), app, merchant.post(what, PATH, bill)));
    }

    private List<Map<String, String>> reports() {
        return terms.reports().stream()
                .map(one -> Map.of("info_type", one.type(), "info_content", one.content()))
                .toList();
    }

    @Override
    public ReportedPayout query(String payoutId) {
        String what = "querying payout " + payoutId;
        return call(() -> {
            JsonObject answer = merchant.get(what, BY_NUMBER + payoutId, JsonObject::new);
            if (answer.size() == 0) {
                return ReportedPayout.absent(payoutId);
            }
            String app = checkOurs(what, answer);
            return answered(what, payoutId, app, answer);
        });
    }

    @Override
    public ReportedPayout cancel(String payoutId) {
        String what = "cancelling payout " + payoutId;
        return call(() ->
                answered(
                        what,
                        payoutId,
                        merchant.appId(),
                        merchant.post(what, BY_NUMBER + payoutId + "/cancel", Map.of())));
    }

    @Override
    public ReportedPayout verify(Notice notice) {
        JsonObject told = merchant.open(notice, JsonObject.class);
        String payoutId = WechatMerchant.text(told, "out_bill_no");
        if (payoutId.isEmpty()) {
            throw new NoticeRefusedException(
                    NoticeRefusedException.Reason.MALFORMED,
                    "a notice of WeChat Pay at the address of payouts is about no transfer");
        }
        if (!merchant.merchantId().equals(WechatMerchant.text(told, "mch_id"))) {
            throw new NoticeRefusedException(
                    NoticeRefusedException.Reason.MERCHANT,
                    "a notice about payout " + payoutId + " is not for " + merchant);
        }
        return report(payoutId, merchant.appId(), told);
    }

    /** Whose app it was sent for: one of ours. */
    private String checkOurs(String what, JsonObject answer) {
        String app = WechatMerchant.text(answer, "appid");
        boolean ours = app.equals(merchant.appId()) || !app.isEmpty() && app.equals(miniApp);
        if (!merchant.merchantId().equals(WechatMerchant.text(answer, "mch_id")) || !ours) {
            throw new PayoutException(
                    Outcome.UNKNOWN, what + ": WeChat Pay answers about somebody else's bill");
        }
        return app;
    }

    private ReportedPayout answered(String what, String payoutId, String app, JsonObject answer) {
        if (!payoutId.equals(WechatMerchant.text(answer, "out_bill_no"))) {
            throw new PayoutException(
                    Outcome.UNKNOWN,
                    what
                            + ": WeChat Pay answers about bill "
                            + WechatMerchant.text(answer, "out_bill_no"));
        }
        return report(payoutId, app, answer);
    }

    private ReportedPayout report(String payoutId, String app, JsonObject told) {
        String reason = WechatMerchant.text(told, "fail_reason");
        String amount = WechatMerchant.text(told, "transfer_amount");
        return new ReportedPayout(
                payoutId,
                status(WechatMerchant.text(told, "state"), reason),
                amount.isEmpty() ? 0 : Long.parseLong(amount),
                WechatMerchant.text(told, "transfer_bill_no"),
                confirmWith(app, WechatMerchant.text(told, "package_info")),
                reason);
    }

    /** What the receiver's WeChat is opened with, as JSON. */
    private String confirmWith(String app, String packageInfo) {
        if (packageInfo.isEmpty()) {
            return "";
        }
        JsonObject call = new JsonObject();
        call.addProperty("mchId", merchant.merchantId());
        call.addProperty("appId", app);
        call.addProperty("package", packageInfo);
        return call.toString();
    }

    /** A state that is new to us is one that has not ended. */
    private static PayoutStatus status(String state, String reason) {
        return switch (state) {
            case "WAIT_USER_CONFIRM" -> PayoutStatus.WAIT_CONFIRM;
            case "SUCCESS" -> PayoutStatus.PAID;
            case "FAIL" -> OVERDUE.equals(reason) ? PayoutStatus.EXPIRED : PayoutStatus.FAILED;
            case "CANCELING" -> PayoutStatus.CANCELLING;
            case "CANCELLED" -> PayoutStatus.CANCELLED;
            default -> PayoutStatus.PENDING;
        };
    }

    private static ReportedPayout call(Supplier<ReportedPayout> call) {
        try {
            return call.get();
        } catch (PaymentProviderException e) {
            throw new PayoutException(
                    e.outcome() == PaymentProviderException.Outcome.REFUSED
                            ? Outcome.REFUSED
                            : Outcome.UNKNOWN,
                    String.valueOf(e.getMessage()),
                    e);
        } catch (NumberFormatException e) {
            throw new PayoutException(
                    Outcome.UNKNOWN, "WeChat Pay's amount is no amount of fen", e);
        }
    }
}
