package org.tidemark.server.payments.wechat;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.service.payments.h5.H5Service;
import com.wechat.pay.java.service.payments.h5.model.H5Info;
import com.wechat.pay.java.service.payments.h5.model.SceneInfo;
import com.wechat.pay.java.service.payments.jsapi.JsapiServiceExtension;
import com.wechat.pay.java.service.payments.jsapi.model.Payer;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.tidemark.server.payments.NextStep;
import org.tidemark.server.payments.PaymentRequest;

/** Opens a payment, by the payer's scene. The SDK has the same request once for each of them. */
final class WechatOpening {

    private static final String CURRENCY = "CNY";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final WechatPayProperties account;
    private final NativePayService code;
    private final JsapiServiceExtension inside;
    private final H5Service browser;

    WechatOpening(
            WechatPayProperties account, Config config, HttpClient http, NativePayService code) {
        this.account = account;
        this.code = code;
        this.inside = new JsapiServiceExtension.Builder().config(config).httpClient(http).build();
        this.browser = new H5Service.Builder().httpClient(http).build();
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
        return new NextStep.ShowCode(code.prepay(prepay).getCodeUrl());
    }

    /** For a page inside WeChat. */
    NextStep inside(PaymentRequest request) {
        var amount = new com.wechat.pay.java.service.payments.jsapi.model.Amount();
        amount.setTotal(Math.toIntExact(request.amountFen()));
        amount.setCurrency(CURRENCY);
        Payer payer = new Payer();
        payer.setOpenid(request.payer());
        var prepay = new com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest();
        prepay.setAppid(account.appId());
        prepay.setMchid(account.merchantId());
        prepay.setDescription(request.description());
        prepay.setOutTradeNo(request.paymentId());
        prepay.setTimeExpire(expiry(request));
        prepay.setNotifyUrl(account.notifyUrl().toString());
        prepay.setAmount(amount);
        prepay.setPayer(payer);
        var call = inside.prepayWithRequestPayment(prepay);
        return new NextStep.CallApp(
                Map.of(
                        "appId", call.getAppId(),
                        "timeStamp", call.getTimeStamp(),
                        "nonceStr", call.getNonceStr(),
                        "package", call.getPackageVal(),
                        "signType", call.getSignType(),
                        "paySign", call.getPaySign()));
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
        return new NextStep.GoTo(URI.create(browser.prepay(prepay).getH5Url()));
    }

    private static String expiry(PaymentRequest request) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                request.expiresAt().truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA));
    }
}
