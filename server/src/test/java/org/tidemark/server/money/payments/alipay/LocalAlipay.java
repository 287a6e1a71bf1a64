package org.tidemark.server.money.payments.alipay;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tidemark.server.money.payments.Keys;
import org.tidemark.server.money.payments.LocalServer;
import org.tidemark.server.money.payments.LocalServer.Call;
import org.tidemark.server.money.payments.LocalServer.Reply;
import org.tidemark.server.money.payments.Notice;

/** Alipay's gateway as its documentation has it on the wire: RSA2 both ways. */
final class LocalAlipay implements AutoCloseable {

    static final String APP = "2021000000000001";
    static final String SELLER = "2088000000000001";

    private final KeyPair app = Keys.generate();
    private final KeyPair alipay = Keys.generate();
    private final LocalServer server = new LocalServer(this::answer);
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Reply> downloads = new HashMap<>();

    /** What was asked, signature checked: all parameters of each call. */
    final List<Map<String, String>> calls = new ArrayList<>();

    /** Who signs answers and notices; another key makes them forgeries. */
    KeyPair signer = alipay;

    AlipayProperties properties() {
        return new AlipayProperties(
                APP,
                SELLER,
                Keys.base64(app.getPrivate()),
                Keys.base64(alipay.getPublic()),
                URI.create("https://shop.example/pay/alipay/notices"),
                URI.create("https://shop.example/paid"),
                server.address("/gateway.do"),
                Duration.ofSeconds(5));
    }

    /** From now on this method is answered so. */
    void answers(String method, String node) {
        answers.put(method, node);
    }

    /** From now on that is what is downloaded there. */
    String downloads(String path, int status, String body) {
        downloads.put(path, new Reply(status, Map.of(), body));
        return server.address(path).toString();
    }

    private Reply answer(Call call) {
        if (downloads.containsKey(call.pathAndQuery())) {
            return downloads.get(call.pathAndQuery());
        }
        String query = call.pathAndQuery().substring(call.pathAndQuery().indexOf('?') + 1);
        Map<String, String> all = form(query + "&" + call.body());
        checkSigned(all);
        calls.add(all);
        String method = all.get("method");
        String node = answers.get(method);
        if (node == null) {
            return null;
        }
        String name = method.replace('.', '_') + "_response";
        String body =
                "{\"%s\":%s,\"sign\":\"%s\"}"
                        .formatted(name, node, Keys.sign(signer.getPrivate(), node));
        return new Reply(200, Map.of("Content-Type", "text/html;charset=utf-8"), body);
    }

    /** Checks what the app has signed. */
    void checkSigned(Map<String, String> parameters) {
        Map<String, String> rest = new TreeMap<>(parameters);
        String sign = rest.remove("sign");
        if (!Keys.signed(app.getPublic(), joined(rest), sign)) {
            throw new AssertionError("not signed by the app: " + parameters);
        }
    }

    static Map<String, String> form(String text) {
        Map<String, String> all = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String joined(Map<String, String> sorted) {
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    /** The fields of a notice, as they are sent when an order is paid. */
    static Map<String, String> paid(String notifyTime) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("app_id", APP);
        fields.put("seller_id", SELLER);
        fields.put("out_trade_no", "order-1");
        fields.put("trade_no", "2026112222001400000000000001");
        fields.put("trade_status", "TRADE_SUCCESS");
        fields.put("total_amount", "100.00");
        fields.put("receipt_amount", "100.00");
        fields.put("subject", "大健康礼盒 & 赠品");
        fields.put("gmt_payment", "2026-11-22 10:34:56");
        fields.put("notify_time", notifyTime);
        fields.put("notify_type", "trade_status_sync");
        fields.put("notify_id", "2026112200222103456000000001");
        fields.put("charset", "utf-8");
        fields.put("version", "1.0");
        return fields;
    }

    /** A signed notice: its fields joined and signed, then sent as a form. */
    Notice notice(Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("sign", Keys.sign(signer.getPrivate(), joined(new TreeMap<>(fields))));
        all.put("sign_type", "RSA2");
        String body =
                all.entrySet().stream()
                        .map(entry ->
                                entry.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return new Notice(Map.of(), body);
    }

    @Override
    public void close() {
        server.close();
    }
}
