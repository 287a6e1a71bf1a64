package org.tidemark.server.faces.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an endpoint and its receiver share (Standard Webhooks, version v1).
 *
 * @param text {@code whsec_} and at least 24 random bytes in base64
 */
record WebhookSecret(String text) {

    private static final String BEGIN = "whsec_";
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has seen before. */
    static WebhookSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(BEGIN + Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * The signature of a message, {@code v1,...}.
     *
     * @param id of the message, without a dot
     * @param timestamp of the attempt, in seconds since 1970
     * @param body the very bytes that are sent
     */
    String sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(
                    new SecretKeySpec(
                            Base64.getDecoder().decode(text.substring(BEGIN.length())), HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }

    @Override
    public String toString() {
        return BEGIN + "..."; // it is secret
    }
}
