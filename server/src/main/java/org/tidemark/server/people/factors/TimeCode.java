package org.tidemark.server.people.factors;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that follow from a secret and the time: RFC 6238 with SHA-1, 6 digits, steps of 30 s. */
final class TimeCode {

    /** Bytes of a secret, as many as SHA-1 gives (RFC 4226, section 4). */
    private static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = Duration.ofSeconds(30).toSeconds();
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE32_BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCode() {}

    /** A secret that nobody knows. */
    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step of a moment. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    static String of(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int cut = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", cut % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /**
     * The step whose code it is: this one, the one before or the one after, since clocks differ.
     *
     * @param after steps up to this one count no more
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        long here = step(now);
        return LongStream.of(here, here - 1, here + 1)
                .filter(step -> step > after)
                .filter(step -> isSame(of(secret, step), code))
                .findFirst();
    }

    private static boolean isSame(String right, String entered) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), entered.getBytes(StandardCharsets.UTF_8));
    }

    /** A secret as it is typed where no picture can be taken: in Base32 (RFC 4648). */
    static String text(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int left = 0;
        for (byte one : secret) {
            bits = (bits << Byte.SIZE | one & 0xff) & 0xffff;
            left += Byte.SIZE;
            while (left >= BASE32_BITS) {
                left -= BASE32_BITS;
                text.append(BASE32.charAt(bits >> left & 0x1f));
            }
        }
        return left == 0
                ? text.toString()
                : text.append(BASE32.charAt(bits << BASE32_BITS - left & 0x1f)).toString();
    }

    /** What the QR code of a secret says, as the apps read it. */
    static String address(String platform, String staff, byte[] secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(platform), encoded(staff), text(secret), encoded(platform));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
