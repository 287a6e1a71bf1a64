package org.tidemark.server.tasks;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Tells one browser or app from another by a number in a cookie. Whoever deletes it has a new
 * device: it makes sharing visible, it proves nothing.
 */
final class Devices {

    private static final String COOKIE = "tidemark-device";
    private static final String NUMBER = "[0-9a-f]{32}";
    private static final Duration KEPT = Duration.ofDays(400);

    private Devices() {}

    /** The number of the device that asks; a new one gets one. */
    static String of(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && cookie.getValue().matches(NUMBER)) {
                return cookie.getValue();
            }
        }
        String fresh = AdSessions.randomNumber();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, fresh)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
        return fresh;
    }
}
