package org.tidemark.server.money.wechat;

import com.wechat.pay.java.core.cipher.Signer;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.util.NonceUtil;
import com.wechat.pay.java.service.payments.h5.H5Service;
import com.wechat.pay.java.service.payments.h5.model.H5Info;
import com.wechat.pay.java.service.payments.h5.model.SceneInfo;
import com.wechat.pay.java.service.payments.jsapi.JsapiService;
import com.wechat.pay.java.service.payments.jsapi.model.Payer;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.tidemark.server.money.payments.NextStep;
import org.tidemark.server.money.payments.PaymentRequest;

/** Opens a payment, by the payer's scene. The SDK has the same request once for each of them. */
final class WechatOpening {

    private static final String CURRENCY = "CNY";
    private static final int NONCE_LENGTH = 32;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final WechatPayProperties account;
    private final NativePayService code;
    private final JsapiService inside;
    private final H5Service browser;
    private final Signer signer;
    private final Clock clock;

    WechatOpening(WechatPayProperties account, HttpClient http, Signer signer, Clock clock) {
        this.account = account;
        this.code = new NativePayService.Builder().httpClient(http).build();
        this.inside = new JsapiService.Builder().httpClient(http).build();
        this.browser = new H5Service.Builder().httpClient(http).build();
        this.signer = signer;
        this.clock = clock;
    }

    /** For a QR code on another screen. */
    NextStep code(PaymentRequest request) {
        var amount = new com.wechat.pay.java.service.payments.nativepay.model.Amount();
        amount.setTotal(Math.toIntExact(request.amountFen()));
        amount.setCurrency(CURRENCY);
        var prepay = new com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest();
        prepay.setAppid(account.appId());
        prepay.setMchid(account.merchantId());
        prepay.setDescription(request.description());
        prepay.setOutTradeNo(request.paymentId());
        prepay.setTimeExpire(expiry(request));
        prepay.setNotifyUrl(account.notifyUrl().toString());
        prepay.setAmount(amount);
        if (request.shared()) {
            var settle = new com.wechat.pay.java.service.payments.nativepay.model.SettleInfo();
            settle.setProfitSharing(true);
            prepay.setSettleInfo(settle);
        }
        return new NextStep.ShowCode(code.prepay(prepay).getCodeUrl());
    }

    /** For a page inside WeChat, or the mini program: whose app it is, is whose openid it is. */
    NextStep inside(PaymentRequest request, String appId) {
        var amount = new com.wechat.pay.java.service.payments.jsapi.model.Amount();
        amount.setTotal(Math.toIntExact(request.amountFen()));
        amount.setCurrency(CURRENCY);
        Payer payer = new Payer();
        payer.setOpenid(request.payer());
        var prepay = new com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest();
        prepay.setAppid(appId);
        prepay.setMchid(account.merchantId());
        prepay.setDescription(request.description());
        prepay.setOutTradeNo(request.paymentId());
        prepay.setTimeExpire(expiry(request));
        prepay.setNotifyUrl(account.notifyUrl().toString());
        prepay.setAmount(amount);
        prepay.setPayer(payer);
        if (request.shared()) {
            var settle = new com.wechat.pay.java.service.payments.jsapi.model.SettleInfo();
            settle.setProfitSharing(true);
            prepay.setSettleInfo(settle);
        }
        String prepaid = "prepay_id=" + inside.prepay(prepay).getPrepayId();
        return new NextStep.CallApp(signed(appId, prepaid));
    }

    /** What the page hands to the app; the SDK's own way to it wants its own HTTP client. */
    private Map<String, String> signed(String appId, String prepaid) {
        String time = Long.toString(clock.instant().getEpochSecond());
        String nonce = NonceUtil.createNonce(NONCE_LENGTH);
        String text = appId + "\n" + time + "\n" + nonce + "\n" + prepaid + "\n";
        return Map.of(
                "appId",
                appId,
                "timeStamp",
                time,
                "nonceStr",
                nonce,
                "package",
                prepaid,
                "signType",
                "RSA",
                "paySign",
                signer.sign(text).getSign());
    }

    /** For the browser of a phone outside WeChat. */
    NextStep browser(PaymentRequest request) {
        var amount = new com.wechat.pay.java.service.payments.h5.model.Amount();
        amount.setTotal(Math.toIntExact(request.amountFen()));
        amount.setCurrency(CURRENCY);
        H5Info kind = new H5Info();
        kind.setType("Wap");
        SceneInfo scene = new SceneInfo();
        scene.setPayerClientIp(request.payerAddress());
        scene.setH5Info(kind);
        var prepay = new com.wechat.pay.java.service.payments.h5.model.PrepayRequest();
        prepay.setAppid(account.appId());
        prepay.setMchid(account.merchantId());
        prepay.setDescription(request.description());
        prepay.setOutTradeNo(request.paymentId());
        prepay.setTimeExpire(expiry(request));
        prepay.setNotifyUrl(account.notifyUrl().toString());
        prepay.setAmount(amount);
        prepay.setSceneInfo(scene);
        if (request.shared()) {
            var settle = new com.wechat.pay.java.service.payments.h5.model.SettleInfo();
            settle.setProfitSharing(true);
            prepay.setSettleInfo(settle);
        }
        return new NextStep.GoTo(URI.create(browser.prepay(prepay).getH5Url()));
    }

    private static String expiry(PaymentRequest request) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                request.expiresAt().truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA));
    }
}
