package org.tidemark.server.money.payments.alipay;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;

/** The reader of Alipay's notices. */
public final class AlipayDoor {

    /** A notice before it is signed. */
    public static final String SAMPLE =
            "app_id=a&gmt_payment=2026-01-01+00%3A00%3A00&notify_time=2026-01-01+00%3A00%3A00"
                    + "&out_trade_no=o1&seller_id=s&total_amount=100.00&trade_no=t1"
                    + "&trade_status=TRADE_SUCCESS";

    private static final KeyPair KEYS = keys();
    private static final AlipayNotices NOTICES =
            new AlipayNotices(
                    new AlipayProperties(
                            "a",
                            "s",
                            "",
                            Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                            URI.create("https://a.example/"),
                            URI.create("https://a.example/"),
                            URI.create("https://a.example/"),
                            Duration.ofSeconds(1)),
                    Clock.fixed(Instant.parse("2025-12-31T16:00:00Z"), ZoneOffset.UTC));

    private AlipayDoor() {}

    /** What a notice says; empty where it is refused. */
    public static String open(String body) {
        try {
            return NOTICES.open(new Notice(Map.of(), body)).toString();
        } catch (NoticeRefusedException refused) {
            return "";
        }
    }

    /** The same of fields that Alipay has signed, whatever they are. */
    public static String openSigned(String fields) {
        Map<String, String> sorted = new TreeMap<>();
        for (String pair : fields.split("&", 100)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                sorted.put(
                        pair.substring(0, equals),
                        pair.substring(equals + 1).replace("%3A", ":").replace('+', ' '));
            }
        }
        sorted.keySet().removeIf(name -> name.equals("sign") || name.equals("sign_type"));
        sorted.values().removeIf(String::isEmpty);
        String content =
                sorted.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        sorted.put("sign", signature(content));
        sorted.put("sign_type", "RSA2");
        return open(
                sorted.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String signature(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
