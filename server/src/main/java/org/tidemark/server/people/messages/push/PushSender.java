package org.tidemark.server.people.messages.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Who the platform is to those who take messages for browsers (VAPID, RFC 8292).
 *
 * @param publicKey its point, in base64 for addresses
 */
record PushSender(String publicKey, PrivateKey privateKey) {

    private static final Duration HOLDS = Duration.ofHours(12); // a day is the most
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /**
     * The header by which a service knows us.
     *
     * @param audience scheme and host of the service
     * @param contact whom it may ask
     */
    String authorization(String audience, String contact, Instant now) {
        String signed =
                part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}")
                        + "."
                        + part(
                                "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                                        .formatted(
                                                audience,
                                                now.plus(HOLDS).getEpochSecond(),
                                                contact));
        return "vapid t=" + signed + "." + BASE64.encodeToString(sign(signed)) + ", k=" + publicKey;
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot sign with P-256", missing);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "sender " + publicKey;
    }
}
