package org.tidemark.server.money.wechat;

import com.wechat.pay.java.core.cipher.AeadCipher;
import com.wechat.pay.java.core.cipher.Verifier;
import com.wechat.pay.java.core.notification.NotificationConfig;
import com.wechat.pay.java.service.payments.model.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;

/** The reader of WeChat Pay's notices, with every signature right and nothing enciphered. */
public final class WechatDoor {

    /** A transaction, as it stands in a notice when it is deciphered. */
    public static final String TRANSACTION =
            "{\"out_trade_no\":\"o1\",\"transaction_id\":\"t1\",\"trade_state\":\"SUCCESS\","
                    + "\"trade_type\":\"JSAPI\",\"amount\":{\"total\":100,\"currency\":\"CNY\"},"
                    + "\"promotion_detail\":[{\"amount\":1}]}";

    private static final WechatNotices NOTICES =
            new WechatNotices(new Plain(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private WechatDoor() {}

    /** The notice of a transaction. */
    public static String notice(String transaction) {
        return "{\"id\":\"1\",\"create_time\":\"2026-01-01T00:00:00+08:00\",\"event_type\":"
                + "\"TRANSACTION.SUCCESS\",\"resource_type\":\"encrypt-resource\",\"resource\":"
                + "{\"algorithm\":\"AEAD_AES_256_GCM\",\"ciphertext\":\""
                + Base64.getEncoder().encodeToString(transaction.getBytes(StandardCharsets.UTF_8))
                + "\",\"nonce\":\"n\",\"associated_data\":\"a\",\"original_type\":"
                + "\"transaction\"}}";
    }

    /** What a notice says; empty where it is refused. */
    public static String open(String time, String body) {
        Map<String, String> headers =
                Map.of(
                        "Wechatpay-Timestamp", time,
                        "Wechatpay-Serial", "s",
                        "Wechatpay-Nonce", "n",
                        "Wechatpay-Signature", "g");
        try {
            return String.valueOf(NOTICES.open(new Notice(headers, body), Transaction.class));
        } catch (NoticeRefusedException refused) {
            return "";
        }
    }

    private static final class Plain implements NotificationConfig {

        @Override
        public String getSignType() {
            return "WECHATPAY2-SHA256-RSA2048";
        }

        @Override
        public String getCipherType() {
            return "AEAD_AES_256_GCM";
        }

        @Override
        public Verifier createVerifier() {
            return new Verifier() {
                @Override
                public boolean verify(String serial, String message, String signature) {
                    return true;
                }

                @Override
                public String getSerialNumber() {
                    return "s";
                }
            };
        }

        @Override
        public AeadCipher createAeadCipher() {
            return new AeadCipher() {
                @Override
                public String encrypt(byte[] associated, byte[] nonce, byte[] plain) {
                    return new String(plain, StandardCharsets.UTF_8);
                }

                @Override
                public String decrypt(byte[] associated, byte[] nonce, byte[] enciphered) {
                    return new String(enciphered, StandardCharsets.UTF_8);
                }
            };
        }
    }
}
