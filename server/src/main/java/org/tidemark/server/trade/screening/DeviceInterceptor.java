package org.tidemark.server.trade.screening;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.web.access.SignedInMember;

/**
 * Gives every signed-in member's browser a token of its own and notes once a session who uses it.
 * Whoever is not signed in gets none.
 */
@Component
class DeviceInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final String COOKIE = "tidemark-device";
    private static final Duration KEPT = Duration.ofDays(365);

    private final DeviceTokens tokens;
    private final DeviceStore store;
    private final Kinship kinship;
    private final Clock clock;

    DeviceInterceptor(DeviceTokens tokens, DeviceStore store, Kinship kinship, Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.kinship = kinship;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        "/api/**", "/console/**", "/assets/**", "/webjars/**", "/_static/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal user = request.getUserPrincipal();
        if (user instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedInMember member) {
            String token = known(request).orElseGet(() -> give(response));
            request.setAttribute(Devices.ATTRIBUTE, token);
            note(request, token, member.memberId());
        }
        return true;
    }

    private Optional<String> known(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> tokens.read(cookie.getValue()));
    }

    private String give(HttpServletResponse response) {
        String value = tokens.fresh();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
        return tokens.read(value).orElseThrow();
    }

    /** Once a session, member and device: reading pages costs nothing. */
    private void note(HttpServletRequest request, String token, String member) {
        HttpSession session = request.getSession(false);
        String noted = member + " " + token;
        if (session == null || noted.equals(session.getAttribute(Devices.ATTRIBUTE))) {
            return;
        }
        Instant now = clock.instant();
        String address = tokens.hidden(request.getRemoteAddr());
        store.firstSeen(member, token, address, now);
        store.seen(token, member, address, kinship.of(member, "").kin(), now);
        session.setAttribute(Devices.ATTRIBUTE, noted);
    }
}
