package org.tidemark.server.money.wechat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.cipher.PrivacyEncryptor;
import com.wechat.pay.java.core.cipher.Signer;
import com.wechat.pay.java.core.http.Constant;
import com.wechat.pay.java.core.http.HttpMethod;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import java.time.Clock;
import java.util.function.Supplier;
import org.tidemark.server.money.payments.Notice;

/**
 * The merchant at WeChat Pay: signs calls, checks answers, opens notices, seals names. What the SDK
 * has no call for goes through {@link #post} and {@link #get}.
 */
public final class WechatMerchant {

    private static final Gson JSON = new Gson();

    private final WechatPayProperties account;
    private final WechatTransport http;
    private final Signer signer;
    private final PrivacyEncryptor sealer;
    private final WechatNotices notices;

    WechatMerchant(WechatPayProperties account, Clock clock) {
        RSAPublicKeyConfig config =
                new RSAPublicKeyConfig.Builder()
                        .merchantId(account.merchantId())
                        .merchantSerialNumber(account.merchantSerial())
                        .privateKey(account.privateKey())
                        .publicKeyId(account.publicKeyId())
                        .publicKey(account.publicKey())
                        .apiV3Key(account.apiV3Key())
                        .build();
        this.account = account;
        this.http =
                new WechatTransport(
                        config.createCredential(),
                        config.createValidator(),
                        account.baseUrl(),
                        account.timeout());
        this.signer = config.createSigner();
        this.sealer = config.createEncryptor();
        this.notices = new WechatNotices(config, clock);
    }

    /** The merchant's number. */
    public String merchantId() {
        return account.merchantId();
    }

    /** The app or official account. */
    public String appId() {
        return account.appId();
    }

    WechatTransport http() {
        return http;
    }

    Signer signer() {
        return signer;
    }

    /**
     * Posts JSON with the merchant's signature; the answer's signature is checked.
     *
     * @param what for messages
     * @param path of the interface, {@code /v3/...}
     * @throws org.tidemark.server.money.payments.PaymentProviderException REFUSED: WeChat Pay said
     *     no; UNKNOWN: query before anything else
     */
    public JsonObject post(String what, String path, Object body) {
        return WechatFaults.call(
                what,
                () -> {
                    HttpRequest request =
                            request(HttpMethod.POST, path)
                                    .addHeader(
                                            Constant.WECHAT_PAY_SERIAL, sealer.getWechatpaySerial())
                                    .body(
                                            new JsonRequestBody.Builder()
                                                    .body(JSON.toJson(body))
                                                    .build())
                                    .build();
                    return http.execute(request, JsonObject.class).getServiceResponse();
                });
    }

    /** Asks; gives {@code ifAbsent} where WeChat Pay says that there is no such thing. */
    public JsonObject get(String what, String path, Supplier<JsonObject> ifAbsent) {
        return WechatFaults.call(
                what,
                () ->
                        http.execute(request(HttpMethod.GET, path).build(), JsonObject.class)
                                .getServiceResponse(),
                ifAbsent);
    }

    static HttpRequest.Builder request(HttpMethod method, String path) {
        return new HttpRequest.Builder()
                .httpMethod(method)
                .url("https://api.mch.weixin.qq.com" + path)
                .addHeader(Constant.ACCEPT, "application/json")
                .addHeader(Constant.CONTENT_TYPE, "application/json");
    }

    /** Seals what only WeChat Pay may read, such as a name. */
    public String sealed(String text) {
        return sealer.encrypt(text);
    }

    /**
     * What a notice tells, its time and signature checked.
     *
     * @throws org.tidemark.server.money.payments.NoticeRefusedException when it is not to be
     *     believed
     */
    public <T> T open(Notice notice, Class<T> kind) {
        return notices.open(notice, kind);
    }

    /** A member of a JSON object as text, or the empty string. */
    public static String text(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive()
                ? object.get(name).getAsString()
                : "";
    }

    /** Where it goes and for whom; never a key. */
    @Override
    public String toString() {
        return account.toString();
    }
}
