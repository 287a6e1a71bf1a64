package org.tidemark.server.trade.screening;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the tokens that tell one device from another: random, and signed so that nobody
 * can make one up. They say nothing about who uses the device.
 */
@Component
class DeviceTokens {

    private static final int TOKEN_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final DeviceStore store;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKeySpec key; // read when it is first needed

    DeviceTokens(DeviceStore store) {
        this.store = store;
    }

    /** The value of a new cookie. */
    String fresh() {
        String token = HEX.formatHex(bytes(TOKEN_BYTES));
        return token + "." + signature(token);
    }

    /** The token in a cookie's value, if it is one of ours. */
    Optional<String> read(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String token = cookie.substring(0, dot);
        byte[] given = cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        byte[] expected = signature(token).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected) ? Optional.of(token) : Optional.empty();
    }

    /** What is kept instead of a network address: it can be compared, not read. */
    String hidden(String address) {
        return signature("address " + address);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(whole, 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has HmacSHA256", impossible);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(store.key(bytes(KEY_BYTES)), "HmacSHA256");
            key = known;
        }
        return known;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
