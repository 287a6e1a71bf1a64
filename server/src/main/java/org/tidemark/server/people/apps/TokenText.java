package org.tidemark.server.people.apps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.tidemark.server.web.access.KeyHash;

/** What codes and tokens look like, and what is kept of them: no guess finds 256 random bits. */
final class TokenText {

    static final String CODE = "tmo_";
    static final String ACCESS = "tma_";
    static final String REFRESH = "tmr_";

    private static final Pattern FORM = Pattern.compile("tm[oar]_[\\w-]{43}");

    private TokenText() {}

    /** One that nobody has seen before. */
    static String random(String begin) {
        return KeyHash.newKey(begin);
    }

    /** Whether it looks like one. */
    static boolean fits(String text, String begin) {
        return text.startsWith(begin) && FORM.matcher(text).matches();
    }

    /** What is kept. */
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
