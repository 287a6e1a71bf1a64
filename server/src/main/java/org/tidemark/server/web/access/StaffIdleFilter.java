package org.tidemark.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs staff out who have done nothing for a while; members stay signed in beside. */
final class StaffIdleFilter extends OncePerRequestFilter {

    /** After so long without a page of the console, staff signs in again. */
    static final Duration IDLE = Duration.ofHours(12);

    /** When it was seen is noted no more often than that. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private static final String SEEN = "tidemark-staff-seen";

    private final InstantSource clock;

    StaffIdleFilter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null && who != null && who.getPrincipal() instanceof SignedInStaff) {
            Instant now = clock.instant();
            Instant seen = session.getAttribute(SEEN) instanceof Instant noted ? noted : now;
            if (over(seen, now)) {
                session.removeAttribute(SEEN);
                StaffSessions.end(request, response);
            } else if (seen.equals(now) || !now.isBefore(seen.plus(NOTED))) {
                session.setAttribute(SEEN, now);
            }
        }
        chain.doFilter(request, response);
    }

    /** Whether staff that was seen then is to sign in again. */
    static boolean over(Instant seen, Instant now) {
        return now.isAfter(seen.plus(IDLE));
    }
}
