package org.tidemark.server.money.wechat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tidemark.server.money.payments.Keys;
import org.tidemark.server.money.payments.LocalServer;
import org.tidemark.server.money.payments.LocalServer.Call;
import org.tidemark.server.money.payments.LocalServer.Reply;
import org.tidemark.server.money.payments.Notice;

/** WeChat Pay v3 as its documentation has it on the wire: checks our signatures, signs its own. */
public final class LocalWechat implements AutoCloseable {

    public static final String MERCHANT = "1900000001";
    public static final String APP = "wx0000000000000001";
    public static final String MINI = "wx0000000000000002";
    private static final String SERIAL = "5157F09EFDC096DE15EBE81A47057A7200000000";
    private static final String KEY_ID = "PUB_KEY_ID_0119000000012026010100000000";
    private static final String API_KEY = "0123456789abcdef0123456789ABCDEF";
    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "WECHATPAY2-SHA256-RSA2048 mchid=\"(\\d+)\",nonce_str=\"(\\w+)\","
                            + "timestamp=\"(\\d+)\",serial_no=\"(\\w+)\",signature=\"([^\"]+)\"");

    private final KeyPair merchant = Keys.generate();
    private final KeyPair platform = Keys.generate();
    private final LocalServer server = new LocalServer(this::answer);
    private final Map<String, Reply> answers = new HashMap<>();
    private final Map<String, Reply> downloads = new HashMap<>();

    /** What was asked, signature checked. */
    public final List<Call> calls = new ArrayList<>();

    /** Who signs answers; another key makes them forgeries. */
    public KeyPair signer = platform;

    WechatPayProperties properties() {
        return new WechatPayProperties(
                MERCHANT,
                APP,
                SERIAL,
                pem("PRIVATE KEY", merchant.getPrivate()),
                KEY_ID,
                pem("PUBLIC KEY", platform.getPublic()),
                API_KEY,
                URI.create("https://shop.example/pay/wechat/notices"),
                server.address("/"),
                Duration.ofSeconds(5));
    }

    /** The merchant of these keys. */
    public WechatMerchant merchant(Clock clock) {
        return new WechatMerchant(properties(), clock);
    }

    /** Opens what the merchant sealed for WeChat Pay. */
    public String opened(String sealed) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.DECRYPT_MODE, platform.getPrivate());
            return new String(
                    cipher.doFinal(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PublicKey merchantKey() {
        return merchant.getPublic();
    }

    /** From now on this path is answered so. */
    public void answers(String method, String path, int status, String body) {
        answers.put(method + " " + path, new Reply(status, Map.of(), body));
    }

    /** From now on this path is answered so, without a signature, as downloads are. */
    public void downloads(String path, int status, String body) {
        downloads.put(path, new Reply(status, Map.of(), body));
    }

    /** The address under which something is downloaded, as answers name it. */
    public String downloadAddress(String path) {
        return "https://api.mch.weixin.qq.com" + path;
    }

    private Reply answer(Call call) {
        checkSigned(call);
        calls.add(call);
        String path = call.pathAndQuery().replaceAll("\\?.*", "");
        if (downloads.containsKey(path)) {
            return downloads.get(path);
        }
        Reply plain = answers.get(call.method() + " " + path);
        if (plain == null) {
            return null;
        }
        String time = Long.toString(Instant.now().getEpochSecond());
        Map<String, String> headers = new HashMap<>(signature(time, plain.body()));
        headers.put("Content-Type", "application/json");
        return new Reply(plain.status(), headers, plain.body());
    }

    private void checkSigned(Call call) {
        Matcher given = AUTHORIZATION.matcher(call.headers().get("Authorization"));
        if (!given.matches()
                || !given.group(1).equals(MERCHANT)
                || !given.group(4).equals(SERIAL)
                || !Keys.signed(
                        merchant.getPublic(),
                        call.method()
                                + "\n"
                                + call.pathAndQuery()
                                + "\n"
                                + given.group(3)
                                + "\n"
                                + given.group(2)
                                + "\n"
                                + call.body()
                                + "\n",
                        given.group(5))) {
            throw new AssertionError("not signed by the merchant: " + call);
        }
    }

    private Map<String, String> signature(String time, String body) {
        return Map.of(
                "Wechatpay-Timestamp",
                time,
                "Wechatpay-Nonce",
                "c5ac7061fccab6bf3e254dcf98995b8c",
                "Wechatpay-Serial",
                KEY_ID,
                "Wechatpay-Signature",
                Keys.sign(
                        signer.getPrivate(),
                        time + "\nc5ac7061fccab6bf3e254dcf98995b8c\n" + body + "\n"));
    }

    /** A signed notice around a sealed resource. */
    public Notice notice(Instant signedAt, String eventType, String resource) {
        String body =
                """
                {"id":"EV-2026112200000000001","create_time":"2026-11-22T10:34:56+08:00",\
                "resource_type":"encrypt-resource","event_type":"%s","summary":"支付成功",\
                "resource":{"original_type":"transaction","algorithm":"AEAD_AES_256_GCM",\
                "ciphertext":"%s","associated_data":"transaction","nonce":"fdasflkja484"}}\
                """
                        .formatted(eventType, sealed(resource));
        return new Notice(signature(Long.toString(signedAt.getEpochSecond()), body), body);
    }

    private static String sealed(String text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(API_KEY.getBytes(StandardCharsets.US_ASCII), "AES"),
                    new GCMParameterSpec(128, "fdasflkja484".getBytes(StandardCharsets.US_ASCII)));
            cipher.updateAAD("transaction".getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder()
                    .encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction as notices and queries have it. */
    public static String transaction(String merchant, String payment, String state, long fen) {
        return """
        {"mchid":"%s","appid":"%s","out_trade_no":"%s",\
        "transaction_id":"4200000000202611220000000001","trade_type":"NATIVE",\
        "trade_state":"%s","trade_state_desc":"","bank_type":"OTHERS","attach":"",\
        "success_time":"2026-11-22T10:34:56+08:00","payer":{"openid":"o-1"},\
        "amount":{"total":%d,"payer_total":%d,"currency":"CNY","payer_currency":"CNY"}}\
        """
                .formatted(merchant, APP, payment, state, fen, fen);
    }

    private static String pem(String kind, java.security.Key key) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(
                        kind,
                        Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(key.getEncoded()),
                        kind);
    }

    @Override
    public void close() {
        server.close();
    }
}
