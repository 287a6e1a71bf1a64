package org.tidemark.server.money.payments.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.AlipayConfig;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipayLogger;
import java.util.Set;
import java.util.function.Predicate;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;

/** Calls Alipay and tells a no from an answer that did not come. */
final class AlipayCalls {

    /** The gateway took the call. */
    private static final String TAKEN = "10000";

    /** The business said no, with a code of its own. */
    private static final String BUSINESS_REFUSAL = "40004";

    private static final String ABSENT = "ACQ.TRADE_NOT_EXIST";

    /** Codes after which nobody knows what happened. */
    private static final Set<String> UNKNOWN = Set.of("ACQ.SYSTEM_ERROR", "SYSTEM_ERROR");

    private final AlipayClient client;

    AlipayCalls(AlipayProperties account) {
        // It would write whole signed calls into the log.
        AlipayLogger.setNeedEnableLogger(false);
        AlipayConfig config = new AlipayConfig();
        config.setServerUrl(account.gateway().toString());
        config.setAppId(account.appId());
        config.setPrivateKey(account.privateKey());
        config.setAlipayPublicKey(account.publicKey());
        config.setFormat("json");
        config.setCharset("UTF-8");
        config.setSignType("RSA2");
        config.setConnectTimeout(Math.toIntExact(account.timeout().toMillis()));
        config.setReadTimeout(Math.toIntExact(account.timeout().toMillis()));
        try {
            this.client = new DefaultAlipayClient(config);
        } catch (AlipayApiException e) {
            throw new IllegalArgumentException(
                    "the account " + account + " cannot be used: check tidemark.payments.alipay.*",
                    e);
        }
    }

    /** The signed address of a page of Alipay; nothing is sent. */
    String page(AlipayRequest<?> request, String what) {
        try {
            return client.pageExecute(request, "GET").getBody();
        } catch (AlipayApiException e) {
            throw new PaymentProviderException(
                    Outcome.REFUSED,
                    what + ": it cannot be signed; check tidemark.payments.alipay.private-key",
                    e);
        }
    }

    /** Calls; the answer is signed and either a yes or {@link #absent}. */
    <T extends AlipayResponse> T call(AlipayRequest<T> request, String what) {
        return call(request, what, AlipayCalls::absent);
    }

    /** Calls; the answer is signed and either a yes or one that says that there is none. */
    <T extends AlipayResponse> T call(
            AlipayRequest<T> request, String what, Predicate<AlipayResponse> absent) {
        T answer;
        try {
            answer = client.execute(request);
        } catch (AlipayApiException e) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN,
                    what + ": no answer of Alipay that can be trusted; query before anything else",
                    e);
        }
        if (answer == null) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, what + ": Alipay's answer is empty; query it");
        }
        if (TAKEN.equals(answer.getCode()) || absent.test(answer)) {
            return answer;
        }
        throw said(answer, what);
    }

    /** Whether Alipay says that it knows of no such order. */
    static boolean absent(AlipayResponse answer) {
        return BUSINESS_REFUSAL.equals(answer.getCode()) && ABSENT.equals(answer.getSubCode());
    }

    private static PaymentProviderException said(AlipayResponse answer, String what) {
        String code = answer.getCode() == null ? "" : answer.getCode();
        String detail = answer.getSubCode() == null ? "" : answer.getSubCode();
        // 20000: the service is not available; 10003: still at it.
        boolean refused = code.startsWith("4") && !UNKNOWN.contains(detail) && !detail.isEmpty();
        return new PaymentProviderException(
                refused ? Outcome.REFUSED : Outcome.UNKNOWN,
                what + ": Alipay answers " + code + " " + detail + ", " + answer.getSubMsg());
    }
}
