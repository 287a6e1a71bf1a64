package org.tidemark.server.money.payments.alipay;

import com.alipay.api.domain.AlipayTradePagePayModel;
import com.alipay.api.domain.AlipayTradePrecreateModel;
import com.alipay.api.domain.AlipayTradeWapPayModel;
import com.alipay.api.request.AlipayTradePagePayRequest;
import com.alipay.api.request.AlipayTradePrecreateRequest;
import com.alipay.api.request.AlipayTradeWapPayRequest;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.money.payments.NextStep;
import org.tidemark.server.money.payments.PaymentRequest;

/** Opens a payment, by the payer's scene. */
final class AlipayOpening {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private final AlipayProperties account;
    private final AlipayCalls calls;

    AlipayOpening(AlipayProperties account, AlipayCalls calls) {
        this.account = account;
        this.calls = calls;
    }

    /** For a QR code on another screen. */
    NextStep code(PaymentRequest request) {
        AlipayTradePrecreateModel asked = new AlipayTradePrecreateModel();
        asked.setOutTradeNo(request.paymentId());
        asked.setTotalAmount(yuan(request));
        asked.setSubject(request.description());
        asked.setTimeExpire(TIME.format(request.expiresAt()));
        AlipayTradePrecreateRequest call = new AlipayTradePrecreateRequest();
        call.setBizModel(asked);
        call.setNotifyUrl(account.notifyUrl().toString());
        return new NextStep.ShowCode(calls.call(call, what(request)).getQrCode());
    }

    /** For the browser of a phone. */
    NextStep phone(PaymentRequest request) {
        AlipayTradeWapPayModel asked = new AlipayTradeWapPayModel();
        asked.setOutTradeNo(request.paymentId());
        asked.setTotalAmount(yuan(request));
        asked.setSubject(request.description());
        asked.setTimeExpire(TIME.format(request.expiresAt()));
        asked.setProductCode("QUICK_WAP_WAY");
        asked.setQuitUrl(back(request));
        AlipayTradeWapPayRequest call = new AlipayTradeWapPayRequest();
        call.setBizModel(asked);
        call.setNotifyUrl(account.notifyUrl().toString());
        call.setReturnUrl(back(request));
        return new NextStep.GoTo(URI.create(calls.page(call, what(request))));
    }

    /** For the browser of a desk. */
    NextStep desktop(PaymentRequest request) {
        AlipayTradePagePayModel asked = new AlipayTradePagePayModel();
        asked.setOutTradeNo(request.paymentId());
        asked.setTotalAmount(yuan(request));
        asked.setSubject(request.description());
        asked.setTimeExpire(TIME.format(request.expiresAt()));
        asked.setProductCode("FAST_INSTANT_TRADE_PAY");
        AlipayTradePagePayRequest call = new AlipayTradePagePayRequest();
        call.setBizModel(asked);
        call.setNotifyUrl(account.notifyUrl().toString());
        call.setReturnUrl(back(request));
        return new NextStep.GoTo(URI.create(calls.page(call, what(request))));
    }

    private static String yuan(PaymentRequest request) {
        return new Fen(request.amountFen()).plain();
    }

    /** Where the payer comes back to: what counts is asked there, not told by his coming. */
    private String back(PaymentRequest request) {
        return account.returnUrl().resolve("/pay/return/" + request.paymentId()).toString();
    }

    private static String what(PaymentRequest request) {
        return "opening payment " + request.paymentId();
    }
}
