package org.tidemark.server.people.invitations;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** Keeps the code from the invitation to the end of sign-up. */
public final class InvitationCookie {

    /** Its name. */
    public static final String NAME = "tidemark-invite";

    private static final Duration KEPT = Duration.ofDays(30);

    private InvitationCookie() {}

    static ResponseCookie keeping(String code) {
        return ResponseCookie.from(NAME, code)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
    }

    /** One that takes it away. */
    public static Cookie forgotten() {
        Cookie cookie = new Cookie(NAME, "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        return cookie;
    }
}
