package org.tidemark.server.people.tries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.vault.Seals;

/**
 * Which devices were signed in to an account before. A device gets a cookie that says so and
 * nothing else; it opens no door.
 */
@Component
public final class KnownDevices {

    static final String COOKIE = "tidemark-known-";

    private static final Duration KEPT = Duration.ofDays(400); // the most that browsers keep one
    private static final int MARK_BYTES = 4;
    private static final int NONCE_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Seals seals;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Seals seals) {
        this.seals = seals;
    }

    /** Gives the device its cookie, unless it has it. */
    public void remember(WayIn way, HttpServletRequest request, HttpServletResponse response) {
        if (number(way, Caller.of(request)).isPresent()) {
            return;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String number = TEXT.encodeToString(nonce);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE + mark(way), number + "." + signature(way, number))
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    /** The number of a device that was in before; empty for any other. */
    Optional<String> number(WayIn way, Caller caller) {
        return caller.cookies().stream()
                .filter(cookie -> cookie.indexOf('.') > 0)
                .filter(cookie -> isSigned(way, cookie))
                .map(cookie -> cookie.substring(0, cookie.indexOf('.')))
                .findFirst();
    }

    /** Whether the device was in before. */
    public boolean knows(WayIn way, Caller caller) {
        return number(way, caller).isPresent();
    }

    /** Several accounts on one device have a cookie each. */
    private String mark(WayIn way) {
        byte[] whole = seals.hash("known-device", way.subject());
        return HexFormat.of().formatHex(whole, 0, MARK_BYTES);
    }

    private boolean isSigned(WayIn way, String cookie) {
        int dot = cookie.indexOf('.');
        return MessageDigest.isEqual(
                bytes(cookie.substring(dot + 1)), bytes(signature(way, cookie.substring(0, dot))));
    }

    private String signature(WayIn way, String number) {
        byte[] whole = seals.hash("known-device:" + way.subject(), number);
        return TEXT.encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
